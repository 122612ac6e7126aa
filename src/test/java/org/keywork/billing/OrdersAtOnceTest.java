package org.keywork.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.acme;
import static org.keywork.billing.BillingSamples.order;
import static org.keywork.billing.BillingSamples.renewal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.keywork.CommittingTest;
import org.keywork.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Two tabs, two colleagues of sales, a customer and sales: one takes effect, and the other is told. */
@CommittingTest
class OrdersAtOnceTest extends OrdersAtOnce {
    @Autowired
    MovableClock clock;

    @BeforeEach
    void aDay() {
        clock.stopAt("2027-03-14T09:00:00Z");
    }

    @RepeatedTest(3)
    void ofTwoRenewalsOfOneSubscriptionOneIsPlaced() {
        var paid = accepted(order(STANDARD, 1, server));
        clock.stopAt("2028-02-01T09:00:00Z");
        var outcomes = each(node -> customer.on(node, () -> node.getBean(MyOrders.class)
                .place(renewal(paid, STANDARD, 1), acme(), java.util.Locale.ENGLISH)));
        assertOneIsPlaced(outcomes, OrderRefusal.OPEN_ALREADY);
    }

    @RepeatedTest(3)
    void twoTabsContinueFreeOnce() {
        var paid = accepted(order(STANDARD, 1, server));
        clock.stopAt("2028-05-01T09:00:00Z");
        twoTabsContinueFree(paid);
        assertThat(detailsOfAll()).hasSize(1);
    }
}
