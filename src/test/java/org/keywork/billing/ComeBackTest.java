package org.keywork.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.BASIC;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.order;
import static org.keywork.billing.BillingSamples.renewal;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.asset.AssetId;
import org.keywork.asset.FreeContinuation;
import org.keywork.subscription.SubscriptionId;
import org.keywork.validation.Code;

/** Servers that continued free after the end, and come back with a late renewal. */
@PortalTest
class ComeBackTest extends OpenShop {
    private static final String FREE = "virtual";

    private AssetId staging;
    private SubscriptionId paid;

    @BeforeEach
    void twoServersContinueFree() {
        staging = shop.server("Staging");
        paid = shop.bought(order(STANDARD, 2, helpdesk, staging));
        clock.stopAt("2028-04-01T09:00:00Z");
        assertThat(shop.casey.does(
                        () -> portal.getBean(FreeContinuation.class).continueFree(paid, Set.of(helpdesk, staging))))
                .isEqualTo(FreeContinuation.Outcome.DONE);
        assertThat(shop.offer(helpdesk)).isEqualTo(FREE);
    }

    @Test
    void theChosenOnesComeBackAndTheOthersStayFree() {
        var renewed = shop.accepted(renewal(paid, STANDARD, 2, helpdesk));
        assertThat(shop.granted(renewed).id()).isEqualTo(paid);
        assertThat(shop.offer(helpdesk)).isEqualTo(STANDARD.value());
        assertThat(shop.code(helpdesk)).isEqualTo(Code.VALID);
        assertThat(shop.offer(staging)).isEqualTo(FREE);
    }

    @Test
    void theyComeBackToAnotherOfferTooAndToFewerPlaces() {
        shop.accepted(renewal(paid, BASIC, 1, staging));
        assertThat(shop.offer(staging)).isEqualTo(BASIC.value());
        assertThat(shop.offer(helpdesk)).isEqualTo(FREE);
    }

    @Test
    void whoChoosesNoneRenewsForNone() {
        shop.accepted(renewal(paid, STANDARD, 2));
        assertThat(shop.offer(helpdesk)).isEqualTo(FREE);
        assertThat(shop.offer(staging)).isEqualTo(FREE);
    }

    @Test
    void theyAreFreeAgainWhenTheRenewalIsCancelledAndCanComeBackOnceMore() {
        var renewed = shop.accepted(renewal(paid, STANDARD, 2, helpdesk, staging));
        assertThat(shop.sam.does(() -> desk.cancel(renewed, "Mistake"))).isEqualTo(new OrderDecision.Done());
        assertThat(shop.offer(helpdesk)).isEqualTo(FREE);
        assertThat(shop.code(helpdesk)).isEqualTo(Code.VALID);
        shop.accepted(renewal(paid, STANDARD, 2, helpdesk));
        assertThat(shop.offer(helpdesk)).isEqualTo(STANDARD.value());
    }

    @Test
    void aServerThatNeverUsedItDoesNotComeAlong() {
        var other = shop.server("Other");
        assertThat(shop.refusal(renewal(paid, STANDARD, 2, other))).contains(OrderRefusal.SERVER_NOT_THERE);
    }
}
