package org.keywork.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.ADVANCED;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.order;
import static org.keywork.billing.BillingSamples.renewal;
import static org.keywork.billing.BillingSamples.upgrade;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.asset.AssetId;
import org.keywork.asset.MyAssets;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.SubscriptionState;
import org.keywork.validation.Code;
import org.springframework.beans.factory.annotation.Autowired;

/** An upgrade of some places leaves those alone that other servers need. */
@PortalTest
class PlacesToUpgradeTest extends OpenShop {
    @Autowired
    private MyAssets assets;

    private AssetId staging;

    @BeforeEach
    void anotherServer() {
        staging = shop.server("Staging");
    }

    @Test
    void noPlaceIsTakenFromServersThatStay() {
        var paid = bought(3, helpdesk, staging);
        assertThat(shop.refusal(upgrade(paid, ADVANCED, 3, helpdesk))).contains(OrderRefusal.PLACES_STILL_USED);
        shop.accepted(upgrade(paid, ADVANCED, 2, helpdesk));
        assertThat(shop.offer(helpdesk)).isEqualTo(ADVANCED.value());
        assertThat(shop.offer(staging)).isEqualTo(STANDARD.value());
        assertThat(shop.subscription(paid).servers()).isEqualTo(1);
        assertThat(shop.subscription(paid).state()).isEqualTo(SubscriptionState.ACTIVE);
    }

    @Test
    void aServerThatIsRenewedAlreadyKeepsItsPlaceUntilThen() {
        var paid = bought(2, helpdesk, staging);
        clock.stopAt("2028-02-01T09:00:00Z");
        shop.accepted(renewal(paid, STANDARD, 1, staging));
        assertThat(shop.refusal(upgrade(paid, ADVANCED, 2, helpdesk))).contains(OrderRefusal.PLACES_STILL_USED);
        assertThat(shop.refusal(upgrade(paid, ADVANCED, 1, helpdesk))).isEmpty();
    }

    @Test
    void aServerThatCameSinceKeepsItsPlaceWhenTheUpgradeIsAccepted() {
        var paid = bought(2, helpdesk);
        var upgrade = shop.placed(upgrade(paid, ADVANCED, 2, helpdesk));
        shop.casey.does(() -> assets.use(staging, paid));
        assertThat(shop.sam.does(() -> desk.accept(upgrade)))
                .isEqualTo(new OrderDecision.Refused(OrderRefusal.PLACES_STILL_USED));
        assertThat(shop.subscription(paid).servers()).isEqualTo(2);
    }

    @Test
    void aServerThatWasRemovedSinceIsLeftOut() {
        var third = shop.server("Training");
        var paid = bought(4, helpdesk, staging, third);
        var upgrade = shop.placed(upgrade(paid, ADVANCED, 1, third));
        shop.casey.does(() -> {
            assets.remove(third);
            return third;
        });
        assertThat(shop.sam.does(() -> desk.accept(upgrade))).isEqualTo(new OrderDecision.Done());
        assertThat(shop.offer(helpdesk)).isEqualTo(STANDARD.value());
        assertThat(shop.offer(staging)).isEqualTo(STANDARD.value());
        assertThat(shop.subscription(paid).servers()).isEqualTo(3);
    }

    @Test
    void aCancelledUpgradeOfAPartBringsItsServerBack() {
        var paid = bought(2, helpdesk, staging);
        var upgrade = shop.accepted(upgrade(paid, ADVANCED, 1, helpdesk));
        assertThat(shop.sam.does(() -> desk.cancel(upgrade, "Ordered by mistake")))
                .isEqualTo(new OrderDecision.Done());
        assertThat(shop.offer(helpdesk)).isEqualTo(STANDARD.value());
        assertThat(shop.code(helpdesk)).isEqualTo(Code.VALID);
        assertThat(shop.subscription(paid).servers()).isEqualTo(2);
    }

    private SubscriptionId bought(int places, AssetId... servers) {
        return shop.bought(order(STANDARD, places, servers));
    }
}
