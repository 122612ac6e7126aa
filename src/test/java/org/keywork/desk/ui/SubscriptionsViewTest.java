package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.ADVANCED;
import static org.keywork.billing.BillingSamples.BASIC;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.order;
import static org.keywork.billing.BillingSamples.renewal;
import static org.keywork.billing.BillingSamples.upgrade;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.account.Persona;
import org.keywork.account.WithAccount;
import org.keywork.asset.AssetNavigation;
import org.keywork.billing.OrderNavigation;
import org.keywork.shell.StatusBadge;
import org.keywork.trial.MyTrials;
import org.keywork.trial.TrialDesk;
import org.keywork.trial.TrialRequest;
import org.keywork.trial.WantedTrial;

@PortalTest
@WithAccount
class SubscriptionsViewTest extends AcmesPages {
    @Test
    void beforeTheFirstOrderItSaysWhatAPaidOfferBrings() {
        var view = open();

        assertThat(text(view)).contains("Your paid subscriptions will be here", "Registered", "1 of 10 servers");
        assertThat(links(view)).contains(OrderNavigation.ORDER);
        assertThat(primary(view)).containsExactly(OrderNavigation.ORDER);
    }

    @Test
    void aRunningOneSaysUntilWhenAndWhoUsesIt() {
        casey.accepted(order(STANDARD, 3, helpdesk));
        var view = open();

        assertThat(states(view)).first().isEqualTo("Valid");
        assertThat(text(view)).contains("on 13 March 2028 (Paris)", "1 of 3 servers", "Helpdesk");
        assertThat(links(view)).contains(AssetNavigation.to(helpdesk));
        assertThat(primary(view)).isEmpty();
    }

    @Test
    void whoHasOneCanOrderAnother() {
        assertThat(text(open())).doesNotContain("Order another");
        casey.accepted(order(STANDARD, 1, helpdesk));
        assertThat(find(Anchor.class, open()).all().stream()
                        .filter(link -> link.getText().equals("Order another"))
                        .map(Anchor::getHref))
                .containsExactly("order");
    }

    @Test
    void theAnswerToARequestForATrialIsToldForThirtyDays() {
        var wanted = new WantedTrial(STANDARD, 30, 1, Set.of(helpdesk), "For two teams");
        var waits = (TrialRequest.Waits) portal.getBean(MyTrials.class).request(wanted);
        Persona.of(portal, "sales@example.com")
                .does(() -> portal.getBean(TrialDesk.class).decline(waits.trial(), "Please order Basic first"));

        clock.stopAt("2027-04-12T09:00:00Z");
        assertThat(text(open())).contains("Please order Basic first");
        clock.stopAt("2027-04-14T09:00:00Z");
        assertThat(text(open())).doesNotContain("Please order Basic first");
    }

    @Test
    void itIsRenewedFromSixtyDaysBeforeUntilNinetyDaysAfterItsEnd() {
        var paid = casey.accepted(order(STANDARD, 1, helpdesk));
        clock.stopAt("2028-01-12T09:00:00Z");
        assertThat(links(open()))
                .contains(OrderNavigation.upgrade(paid, List.of()))
                .doesNotContain(OrderNavigation.renew(paid));

        clock.stopAt("2028-01-13T09:00:00Z");
        assertThat(states(open())).first().isEqualTo("Ends in 60 days");
        assertThat(primary(open())).containsExactly(OrderNavigation.renew(paid));
        clock.stopAt("2028-03-13T09:00:00Z");
        assertThat(states(open())).first().isEqualTo("Ends today");

        clock.stopAt("2028-03-14T09:00:00Z");
        assertThat(states(open())).first().isEqualTo("Ended");
        assertThat(links(open())).contains(OrderNavigation.continueFree(paid), OrderNavigation.renew(paid));
        clock.stopAt("2028-06-11T09:00:00Z");
        assertThat(primary(open())).containsExactly(OrderNavigation.renew(paid));

        clock.stopAt("2028-06-12T09:00:00Z");
        assertThat(links(open())).doesNotContain(OrderNavigation.renew(paid), OrderNavigation.continueFree(paid));
        assertThat(text(open())).contains("Earlier subscriptions", "Ended on 13 March 2028");
    }

    @Test
    void onlyTheMostUrgentRenewalIsPrimary() {
        casey.accepted(order(STANDARD, 1, helpdesk));
        clock.stopAt("2027-03-10T09:00:00Z");
        var earlier = casey.accepted(order(BASIC, 1));
        clock.stopAt("2028-03-01T09:00:00Z");

        assertThat(primary(open())).containsExactly(OrderNavigation.renew(earlier));
    }

    @Test
    void whatWasOrderedForItIsSaidInPlaceOfTheButton() {
        var paid = casey.accepted(order(STANDARD, 1, helpdesk));
        clock.stopAt("2028-02-01T09:00:00Z");
        var renewal = casey.placed(renewal(paid, STANDARD, 1));
        var view = open();

        assertThat(text(view))
                .contains("Your renewal " + orders.details(renewal).number() + " waits to be accepted");
        assertThat(links(view)).contains(OrderNavigation.to(renewal)).doesNotContain(OrderNavigation.renew(paid));
    }

    @Test
    void whatFollowsIsSaidAndNeedsNoRenewal() {
        var paid = casey.accepted(order(STANDARD, 1, helpdesk));
        clock.stopAt("2028-02-01T09:00:00Z");
        casey.accepted(renewal(paid, BASIC, 1));
        var view = open();

        assertThat(states(view)).startsWith("Valid", "Not begun yet");
        assertThat(text(view)).contains("Basic follows on 14 March 2028.", "Begins on 14 March 2028");
        assertThat(primary(view)).isEmpty();

        clock.stopAt("2028-03-14T09:00:00Z");
        assertThat(states(open())).first().isEqualTo("Valid");
        assertThat(text(open())).contains("Ended on 13 March 2028");
    }

    @Test
    void whereOnlySomeServersAreRenewedTheOthersCanStillBe() {
        var staging = casey.server("Staging");
        var paid = casey.accepted(order(STANDARD, 2, helpdesk, staging));
        clock.stopAt("2028-02-18T09:00:00Z");
        casey.accepted(renewal(paid, ADVANCED, 1, helpdesk));

        assertThat(states(open())).first().isEqualTo("Ends in 24 days");
        assertThat(text(open()))
                .contains("Advanced follows on 14 March 2028 for Helpdesk. Nothing follows for Staging.");
        assertThat(primary(open())).containsExactly(OrderNavigation.renew(paid));

        clock.stopAt("2028-03-18T09:00:00Z");
        assertThat(states(open())).first().isEqualTo("Ended");
        assertThat(links(open())).contains(OrderNavigation.renew(paid), OrderNavigation.continueFree(paid));

        casey.accepted(renewal(paid, BASIC, 1, staging));
        assertThat(states(open())).doesNotContain("Ended");
        assertThat(links(open())).doesNotContain(OrderNavigation.renew(paid));
    }

    @Test
    void aServerThatFallsBackOnWhatHasEndedCanBeRenewedAgain() {
        var staging = casey.server("Staging");
        var paid = casey.accepted(order(STANDARD, 2, helpdesk, staging));
        clock.stopAt("2028-03-18T09:00:00Z");
        var helpdesks = casey.placed(renewal(paid, ADVANCED, 1, helpdesk));
        casey.accept(helpdesks);
        casey.accepted(renewal(paid, BASIC, 1, staging));
        assertThat(states(open())).doesNotContain("Ended");

        casey.cancelled(helpdesks);
        assertThat(states(open())).first().isEqualTo("Ended");
        assertThat(links(open())).contains(OrderNavigation.renew(paid), OrderNavigation.continueFree(paid));
    }

    @Test
    void whatWentOnToAHigherOfferIsAmongTheEarlierOnes() {
        var paid = casey.accepted(order(STANDARD, 1, helpdesk));
        casey.accepted(upgrade(paid, ADVANCED, 1));

        assertThat(text(open())).contains("Replaced by a higher offer", "Upgrade to Advanced, 1 server");
    }

    @Test
    void whatIsTriedOnAPaidPlaceIsOrderedAsItsUpgradeSoThatNoPaidDayIsLost() {
        var paid = casey.accepted(order(STANDARD, 1, helpdesk));
        casey.tries(ADVANCED, helpdesk);

        assertThat(orders(open()))
                .containsExactly(
                        "Upgrade to Advanced: order?upgrade=" + paid + "&offer=network-advanced&server=" + helpdesk);
    }

    @Test
    void whatIsTriedOnAFreePlaceOrOneThatHasEndedIsOrderedAnew() {
        casey.accepted(order(STANDARD, 1, helpdesk));
        clock.stopAt("2028-03-20T09:00:00Z");
        var staging = casey.server("Staging");
        casey.tries(ADVANCED, helpdesk, staging);

        assertThat(orders(open())).singleElement().satisfies(order -> assertThat(order)
                .startsWith("Order Advanced: order?offer=network-advanced&servers=2")
                .contains("&server=" + helpdesk, "&server=" + staging));
    }

    @Test
    void aTrialOnPaidAndFreePlacesIsOrderedForEachInItsOwnWay() {
        var paid = casey.accepted(order(STANDARD, 1, helpdesk));
        var staging = casey.server("Staging");
        casey.tries(ADVANCED, helpdesk, staging);

        assertThat(orders(open()))
                .containsExactly(
                        "Upgrade to Advanced: order?upgrade=" + paid + "&offer=network-advanced&server=" + helpdesk,
                        "Order Advanced: order?offer=network-advanced&servers=1&server=" + staging);
    }

    @Test
    void whatIsTriedAndOrderedAlreadyShowsTheOrderInsteadOfOfferingItAgain() {
        var paid = casey.accepted(order(STANDARD, 1, helpdesk));
        var staging = casey.server("Staging");
        casey.tries(ADVANCED, helpdesk, staging);
        var upgrade = casey.placed(upgrade(paid, ADVANCED, 1, helpdesk));

        assertThat(orders(open()))
                .containsExactly("Order Advanced: order?offer=network-advanced&servers=1&server=" + staging);
        assertThat(text(open()))
                .contains("Your upgrade " + orders.details(upgrade).number() + " waits");
        var anew = casey.placed(order(ADVANCED, 1, staging));
        assertThat(orders(open())).isEmpty();
        assertThat(text(open())).contains("Your order " + orders.details(anew).number() + " waits");
    }

    /** What the cards offer to order of the offer that is tried. */
    private List<String> orders(SubscriptionsView view) {
        return find(Anchor.class, view.cards).all().stream()
                .filter(link -> link.getHref().contains("offer=network-advanced"))
                .map(link -> link.getText() + ": " + link.getHref())
                .toList();
    }

    @Test
    void ordersAndInvoicesAreListedWithTheirDocuments() {
        var id = casey.placed(order(STANDARD, 1, helpdesk));
        casey.accept(id);
        var view = open();

        var order = orders.details(id);
        var invoice = order.invoices().getFirst();
        assertThat(text(view)).contains(order.number(), "€708.00", "Waiting for payment", invoice.number());
        assertThat(links(view)).anyMatch(href -> href.endsWith(invoice.number() + ".pdf"));
    }

    @Test
    void theListOfInvoicesSaysWhatIsPaid() {
        var id = casey.placed(order(STANDARD, 1, helpdesk));
        casey.accept(id);
        assertThat(text(open())).contains("€708.00 due by 13 April 2027");

        casey.pays(id, 60_000);
        assertThat(text(open())).contains("€108.00 due by 13 April 2027", "Partly paid");
        clock.stopAt("2027-04-13T22:00:00Z");
        assertThat(text(open())).contains("€108.00 overdue since 13 April 2027");
        casey.pays();
        assertThat(text(open())).contains("Paid").doesNotContain("due by", "overdue", "Accepted");
    }

    @Test
    void itSpeaksFrench() {
        casey.accepted(order(STANDARD, 1, helpdesk));
        clock.stopAt("2028-02-19T09:00:00Z");
        UI.getCurrent().setLocale(Locale.FRENCH);

        assertThat(states(open())).first().isEqualTo("Se termine dans 23 jours");
    }

    private SubscriptionsView open() {
        return navigate(SubscriptionsView.class);
    }

    private List<String> states(SubscriptionsView view) {
        return find(StatusBadge.class, view.cards).all().stream()
                .map(StatusBadge::getText)
                .toList();
    }

    private List<String> links(SubscriptionsView view) {
        return find(Anchor.class, view).all().stream().map(Anchor::getHref).toList();
    }

    private List<String> primary(SubscriptionsView view) {
        return find(Anchor.class, view).all().stream()
                .filter(link -> link.hasClassName("kw-button-primary"))
                .map(Anchor::getHref)
                .toList();
    }

    private static String text(SubscriptionsView view) {
        return view.getElement().getTextRecursively();
    }
}
