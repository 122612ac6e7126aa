package org.keywork.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.ADVANCED;
import static org.keywork.billing.BillingSamples.BASIC;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.order;
import static org.keywork.billing.BillingSamples.upgrade;

import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.validation.Code;

/** A server whose order is cancelled returns to what goes on of what it used before. */
@PortalTest
class CancelledOrdersTest extends OpenShop {
    @Test
    void twoMistakesThatAreCancelledOneAfterTheOtherLeaveTheFreeOffer() {
        var first = shop.accepted(order(STANDARD, 1, helpdesk));
        var second = shop.accepted(order(BASIC, 1, helpdesk));
        cancel(first);
        assertThat(shop.offer(helpdesk)).isEqualTo(BASIC.value());
        cancel(second);
        assertThat(shop.offer(helpdesk)).isEqualTo("virtual");
        assertThat(shop.code(helpdesk)).isEqualTo(Code.VALID);
    }

    @Test
    void itReturnsToWhatItsFormerPlaceWasUpgradedTo() {
        var first = shop.bought(order(STANDARD, 1, helpdesk));
        var second = shop.accepted(order(BASIC, 1, helpdesk));
        shop.accepted(upgrade(first, ADVANCED, 1));
        cancel(second);
        assertThat(shop.offer(helpdesk)).isEqualTo(ADVANCED.value());
        assertThat(shop.code(helpdesk)).isEqualTo(Code.VALID);
    }

    private void cancel(OrderId id) {
        assertThat(shop.sam.does(() -> desk.cancel(id, "Ordered by mistake"))).isEqualTo(new OrderDecision.Done());
    }
}
