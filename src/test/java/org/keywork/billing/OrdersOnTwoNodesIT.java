package org.keywork.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.order;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.keywork.Books;
import org.keywork.MovableClock;
import org.keywork.PostgresTest;
import org.keywork.SecondNode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes on one PostgreSQL, asked at the same moment: one takes effect, and the other is told. */
@PostgresTest
class OrdersOnTwoNodesIT {
    @Autowired
    ApplicationContext first;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private SecondNode second;
    private OrdersAtOnce both;

    @BeforeEach
    void aCustomer() {
        second = SecondNode.beside(first);
        both = new OrdersAtOnce(first, second.context());
    }

    @AfterEach
    void theBooksAreInOrder() {
        var books = new Books(first);
        books.assertNumbersWithoutAGapAndDaysThatNeverGoBack();
        books.forget();
    }

    @RepeatedTest(3)
    void ofTwoAcceptancesOneIsDone() {
        both.twoAcceptances();
    }

    @RepeatedTest(3)
    void ofAnAcceptanceAndACancellationByTheCustomerOneIsDone() {
        both.anAcceptanceAndAWithdrawal();
    }

    @RepeatedTest(3)
    void twoPaymentsBothCountAndTheOrderIsAcceptedOnce() {
        both.twoPayments();
    }

    @RepeatedTest(3)
    void aPaymentIsReversedOnce() {
        both.twoReversals();
    }

    @RepeatedTest(3)
    void ofTwoOrdersForOneServerOneIsPlaced() {
        both.twoOrdersForOneServer();
    }

    @RepeatedTest(3)
    void aQuoteIsOrderedOnce() {
        both.oneQuoteOrderedTwice();
    }

    @RepeatedTest(3)
    void ofTwoQuotesForOneServerOneIsOrdered() {
        both.twoQuotesForOneServer();
    }

    @RepeatedTest(3)
    void twoTabsContinueFreeOnce() {
        var paid = both.accepted(order(STANDARD, 1, both.server()));
        jdbc.sql("update subscription set begin_date = ?, end_date = ? where id = ?")
                .params(today().minusYears(1), today().minusDays(3), paid.value())
                .update();
        both.twoTabsContinueFree(paid);
    }

    @RepeatedTest(3)
    void twoNodesNoteAReminderOnce() {
        var paid = both.accepted(order(STANDARD, 1, both.server()));
        jdbc.sql("update subscription set end_date = ? where id = ?")
                .params(today().plusDays(20), paid.value())
                .update();
        jdbc.sql("update organization set zone = ? where id = ?")
                .params(noonZone(), both.customer().organization().value())
                .update();
        both.each(node -> {
            try {
                return node.getBean(EndReminders.class).run();
            } catch (org.springframework.dao.DuplicateKeyException e) {
                return 0; // the other node was first; the next run finds nothing to do
            }
        });
        first.getBean(EndReminders.class).run();
        second.bean(EndReminders.class).run();
        assertThat(jdbc.sql("select days from end_reminder where subscription_id = ?")
                        .param(paid.value())
                        .query(Integer.class)
                        .list())
                .containsExactly(30);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Where it is about noon now, on this UTC day. */
    private String noonZone() {
        var offset = 12 - clock.instant().atOffset(ZoneOffset.UTC).getHour();
        return ZoneOffset.ofHours(offset).getId();
    }
}
