package org.keywork.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.order;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.RepeatedTest;
import org.keywork.MovableClock;
import org.keywork.PostgresTest;
import org.keywork.SecondNode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes on one PostgreSQL, asked at the same moment: one takes effect, and the other is told. */
@PostgresTest
class OrdersOnTwoNodesIT extends OrdersAtOnce {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Override
    protected ApplicationContext beside(ApplicationContext first) {
        return SecondNode.beside(first).context();
    }

    @RepeatedTest(3)
    void twoTabsContinueFreeOnce() {
        var paid = accepted(order(STANDARD, 1, server));
        jdbc.sql("update subscription set begin_date = ?, end_date = ? where id = ?")
                .params(today().minusYears(1), today().minusDays(3), paid.value())
                .update();
        twoTabsContinueFree(paid);
    }

    @RepeatedTest(3)
    void twoNodesNoteAReminderOnce() {
        var paid = accepted(order(STANDARD, 1, server));
        jdbc.sql("update subscription set end_date = ? where id = ?")
                .params(today().plusDays(20), paid.value())
                .update();
        jdbc.sql("update organization set zone = ? where id = ?")
                .params(noonZone(), customer.organization().value())
                .update();
        each(node -> {
            try {
                return node.getBean(EndReminders.class).run();
            } catch (org.springframework.dao.DuplicateKeyException e) {
                return 0; // the other node was first; the next run finds nothing to do
            }
        });
        one.getBean(EndReminders.class).run();
        other.getBean(EndReminders.class).run();
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
