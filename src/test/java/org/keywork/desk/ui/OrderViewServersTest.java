package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.BASIC;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.acme;
import static org.keywork.billing.BillingSamples.order;
import static org.keywork.billing.BillingSamples.renewal;
import static org.keywork.billing.BillingSamples.upgrade;

import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.account.WithAccount;
import org.keywork.asset.AssetId;
import org.keywork.billing.OrderNavigation;

/** Which servers an order is for, and what is said of those that have something already. */
@PortalTest
@WithAccount
class OrderViewServersTest extends OrderingPage {
    @Test
    void aServerThatIsRenewedAlreadyCannotBeChosenAnew() {
        var paid = casey.accepted(order(STANDARD, 1, helpdesk));
        clock.stopAt("2028-02-01T09:00:00Z");
        casey.accepted(renewal(paid, BASIC, 1));
        var view = open("offer=network-advanced&server=" + helpdesk + "&server=" + staging);

        assertThat(choice(view).chosen()).containsExactly(staging);
        assertIsFollowedByBasic(helpdesk, view);
    }

    @Test
    void choosingMoreServersThanPlacesOrdersMorePlaces() {
        var view = open("offer=network-standard&server=" + helpdesk);
        assertThat(view.servers.number.getValue()).isEqualTo(1);
        check(view, helpdesk, staging);

        assertThat(view.servers.number.getValue()).isEqualTo(2);
        assertThat(view.summary.order.isEnabled()).isTrue();
    }

    @Test
    void aServerWithAPaidPlaceIsBetterUpgradedAndOrderingAnewWarnsThatItLeaves() {
        var paid = casey.accepted(order(STANDARD, 1, helpdesk));
        var view = open("offer=network-advanced&server=" + helpdesk);
        view.billing.read(acme());

        assertThat(helper(view, helpdesk)).isEqualTo("Has Standard until 13 March 2028: upgrade that instead");
        assertThat(helper(view, staging)).isEqualTo("Uses Registered");
        assertThat(summary(view))
                .contains("Helpdesk leaves a place in Standard paid until 13 March 2028", "isn’t credited");
        assertThat(find(Anchor.class, view.summary).single().getHref())
                .isEqualTo("order?upgrade=" + paid + "&offer=network-advanced&server=" + helpdesk);
        assertThat(view.summary.order.isEnabled()).isTrue();
        check(view, staging);
        assertThat(summary(view)).doesNotContain("leaves a place");
    }

    @Test
    void aServerWithAnEqualOrHigherPaidPlaceSaysSoAndOrderingAnewWarnsToo() {
        casey.accepted(order(STANDARD, 2, helpdesk, staging));
        var view = open("offer=network-standard&server=" + helpdesk + "&server=" + staging);

        assertThat(helper(view, helpdesk)).isEqualTo("Has Standard until 13 March 2028");
        assertThat(summary(view)).contains("Helpdesk, Staging leave places in Standard paid until 13 March 2028");
        assertThat(find(Anchor.class, view.summary).all()).isEmpty();
    }

    @Test
    void aServerWhosePaidPlaceHasEndedLeavesNothing() {
        casey.accepted(order(STANDARD, 1, helpdesk));
        clock.stopAt("2028-03-14T09:00:00Z");
        var view = open("offer=network-advanced&server=" + helpdesk);

        assertThat(helper(view, helpdesk)).isEqualTo("Uses Standard");
        assertThat(summary(view)).doesNotContain("leaves a place");
    }

    @Test
    void aServerInATrialSaysWhatItTriesUntilWhenAndWhatFollows() {
        casey.tries(org.keywork.billing.BillingSamples.ADVANCED, helpdesk);
        assertThat(helper(open("offer=network-basic"), helpdesk))
                .isEqualTo("Tries Advanced until 29 March 2027, then Registered");

        var paid = casey.accepted(order(BASIC, 1, helpdesk));
        assertThat(helper(open("offer=network-advanced"), helpdesk))
                .isEqualTo("Tries Advanced until 29 March 2027, then Basic."
                        + " Has Basic until 13 March 2028: upgrade that instead");
        var upgrade = open("upgrade=" + paid + "&offer=network-advanced&server=" + helpdesk);
        assertThat(helper(upgrade, helpdesk)).isEqualTo("Tries Advanced until 29 March 2027, then Basic");
        assertThat(upgrade.offer.chosen().orElseThrow().title(Locale.ENGLISH)).isEqualTo("Advanced");
        assertThat(choice(upgrade).chosen()).containsExactly(helpdesk);
    }

    @Test
    void aServerThatWaitsForAnotherOrderIsNamedAndTheWayLeadsToThatOrder() {
        var other = casey.placed(order(STANDARD, 1, helpdesk));
        var view = open("offer=network-advanced&server=" + helpdesk + "&server=" + staging);
        assertThat(price(view))
                .contains("Helpdesk waits for order " + orders.details(other).number())
                .doesNotContain("Staging");
        assertThat(find(Anchor.class, view.summary).single().getHref()).isEqualTo(OrderNavigation.to(other));

        check(view, staging);
        assertThat(price(view)).contains("€");
    }

    private static String helper(OrderView view, AssetId id) {
        var boxes = choice(view).boxes;
        return boxes.getListDataView()
                .getItems()
                .filter(server -> server.id().equals(id))
                .map(server -> boxes.getItemHelperGenerator().apply(server))
                .findFirst()
                .orElseThrow();
    }

    private static String summary(OrderView view) {
        return view.summary.getElement().getTextRecursively();
    }
}
