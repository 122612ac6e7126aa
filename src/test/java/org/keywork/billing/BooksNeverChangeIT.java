package org.keywork.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.acme;
import static org.keywork.billing.BillingSamples.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keywork.Books;
import org.keywork.Customer;
import org.keywork.MovableClock;
import org.keywork.Owner;
import org.keywork.PostgresTest;
import org.keywork.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever gets to the database directly, even as its owner: the books stay as written. */
@PostgresTest
class BooksNeverChangeIT {
    @Autowired
    ApplicationContext portal;

    @Autowired
    OrderDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void anOrderThatIsPaid() {
        clock.stopAt("2027-03-14T09:00:00Z");
        var customer = Customer.of(portal);
        var sales = Staff.sales();
        var placed = customer.<OrderRequest>does(
                () -> portal.getBean(MyOrders.class).place(order(STANDARD, 1), acme(), Locale.ENGLISH));
        var id = ((OrderRequest.Placed) placed).order();
        sales.on(
                portal,
                () -> desk.recordPayment(id, new NewPayment(70_800, LocalDate.parse("2027-03-14"), "Transfer")));
    }

    @AfterEach
    void forget() {
        new Books(portal).forget();
    }

    @ParameterizedTest
    @CsvSource({"invoice, net_cents", "payment, amount_cents", "subscription_change, servers_after"})
    void aRowIsNeitherChangedNorDeleted(String table, String column) {
        var before = rows(table, column);
        assertThat(before).isNotEmpty();
        for (var statement : List.of(
                "update " + table + " set " + column + " = " + column + " + 1",
                "delete from " + table,
                "truncate " + table)) {
            assertThatThrownBy(() -> Owner.of(portal).sql(statement).update())
                    .rootCause()
                    .hasMessageContaining("Rows of " + table + " are never changed and never deleted");
        }
        assertThat(rows(table, column)).isEqualTo(before);
    }

    private List<Long> rows(String table, String column) {
        return jdbc.sql("select " + column + " from " + table + " order by " + column)
                .query(Long.class)
                .list();
    }
}
