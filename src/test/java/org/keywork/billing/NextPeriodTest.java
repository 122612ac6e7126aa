package org.keywork.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.ADVANCED;
import static org.keywork.billing.BillingSamples.BASIC;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.order;
import static org.keywork.billing.BillingSamples.renewal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.asset.AssetId;
import org.keywork.subscription.SubscriptionId;

/** A next period that is ordered, and hasn't begun, is lost to nobody by what is ordered beside it. */
@PortalTest
class NextPeriodTest extends OpenShop {
    private SubscriptionId paid;

    @BeforeEach
    void aServerThatCanBeRenewed() {
        paid = renewable(helpdesk);
    }

    @Test
    void aNewOrderForARenewedServerIsRefused() {
        assertThat(shop.refusal(order(ADVANCED, 1, helpdesk))).isEmpty();
        shop.accepted(renewal(paid, BASIC, 1));
        assertThat(shop.refusal(order(ADVANCED, 1, helpdesk))).contains(OrderRefusal.SERVER_RENEWED_ALREADY);
        assertThat(shop.refusal(order(ADVANCED, 1))).as("for no server yet").isEmpty();
        clock.stopAt("2028-03-14T09:00:00Z");
        assertThat(shop.offer(helpdesk)).isEqualTo(BASIC.value());
    }

    @Test
    void aNewOrderThatWaitedWhileItsServerWasRenewedIsNotAccepted() {
        var waits = shop.placed(order(ADVANCED, 1, helpdesk));
        shop.accepted(renewal(paid, BASIC, 1));
        assertThat(shop.sam.does(() -> desk.accept(waits)))
                .isEqualTo(new OrderDecision.Refused(OrderRefusal.SERVER_RENEWED_ALREADY));
        assertThat(shop.offer(helpdesk)).isEqualTo(STANDARD.value());
        clock.stopAt("2028-03-14T09:00:00Z");
        assertThat(shop.offer(helpdesk)).isEqualTo(BASIC.value());
    }

    @Test
    void whoIsRenewedLaterTakesNoNextPeriodFromWhoWasRenewedEarlier() {
        var staging = shop.server("Staging");
        var archive = shop.server("Archive");
        var both = renewable(staging, archive);
        shop.accepted(renewal(both, ADVANCED, 1, staging));
        shop.accepted(renewal(both, STANDARD, 2, archive));
        clock.stopAt("2028-03-14T09:00:00Z");
        assertThat(shop.offer(staging)).isEqualTo(ADVANCED.value());
        assertThat(shop.offer(archive)).isEqualTo(STANDARD.value());
    }

    @Test
    void aRenewalThatNamesNoServerIsForThoseThatAreLeft() {
        var staging = shop.server("Staging");
        var archive = shop.server("Archive");
        var both = renewable(staging, archive);
        shop.accepted(renewal(both, ADVANCED, 1, staging));
        shop.accepted(renewal(both, BASIC, 1));
        assertThat(shop.refusal(renewal(both, STANDARD, 2))).contains(OrderRefusal.RENEWED_ALREADY);
        clock.stopAt("2028-03-14T09:00:00Z");
        assertThat(shop.offer(staging)).isEqualTo(ADVANCED.value());
        assertThat(shop.offer(archive)).isEqualTo(BASIC.value());
    }

    /** A subscription for these servers, in the weeks in which it can be renewed. */
    private SubscriptionId renewable(AssetId... servers) {
        clock.stopAt("2027-03-14T09:00:00Z");
        var bought = shop.bought(order(STANDARD, servers.length, servers));
        clock.stopAt("2028-02-01T09:00:00Z");
        return bought;
    }
}
