package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.ADVANCED;
import static org.keywork.billing.BillingSamples.BASIC;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.order;
import static org.keywork.billing.BillingSamples.renewal;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.MovableClock;
import org.keywork.PortalTest;
import org.keywork.account.Persona;
import org.keywork.account.WithAccount;
import org.keywork.asset.AssetContacts;
import org.keywork.asset.AssetId;
import org.keywork.asset.AssetNavigation;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.MyAssets;
import org.keywork.billing.OrderNavigation;
import org.keywork.shell.StatusBadge;
import org.keywork.trial.TrialDesk;
import org.keywork.trial.WantedTrial;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PortalTest
@WithAccount
class DashboardViewTest extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext portal;

    @Autowired
    MyAssets assets;

    @Autowired
    AssetContacts contacts;

    @Autowired
    MovableClock clock;

    private PaidCustomer casey;

    @BeforeEach
    void today() {
        clock.stopAt("2027-03-14T09:00:00Z");
        casey = new PaidCustomer(portal);
    }

    @Test
    void beforeTheFirstServerItIsABeginning() {
        var view = open();
        assertThat(text(view)).contains("Begin with a server");
        assertThat(primary(view)).containsExactly(AssetNavigation.LIST);
        assertThat(titles(view)).isEmpty();
    }

    @Test
    void whereAllIsWellItSaysSoAndNothingElse() {
        answers(casey.server("Helpdesk"));
        var view = open();
        assertThat(text(view)).contains("All is well", "Your server is registered.");
        assertThat(titles(view)).isEmpty();
        assertThat(primary(view)).isEmpty();
    }

    @Test
    void theMostUrgentStandsFirstAndItsActAlonePrimaryWhatIsWithUsApart() {
        var helpdesk = casey.server("Helpdesk");
        casey.accepted(order(STANDARD, 1, helpdesk));
        clock.stopAt("2027-04-20T09:00:00Z");
        answers(helpdesk);
        var staging = casey.server("Staging");
        var quote = casey.quoted(order(ADVANCED, 2));
        var open = casey.placed(order(BASIC, 1));

        var view = open();
        assertThat(text(view)).contains("3 things need your attention");
        assertThat(titles(view))
                .satisfiesExactly(
                        first -> assertThat(first).matches("Order .* is unpaid"),
                        second -> assertThat(second).matches("Quote .* for you"),
                        third -> assertThat(third).isEqualTo("Staging has no key yet"));
        assertThat(find(Anchor.class, view.list).all())
                .extracting(Anchor::getHref)
                .endsWith(OrderNavigation.to(quote), AssetNavigation.to(staging));
        assertThat(view.withUs.getElement().getTextRecursively()).matches(".*Order .* waits to be accepted.*");
        assertThat(find(Anchor.class, view.withUs).all())
                .extracting(Anchor::getHref)
                .containsExactly(OrderNavigation.to(open));
        assertThat(primary(view)).hasSize(1);
    }

    @Test
    void anEndThatComesNearLeadsToTheRenewalAndOnePastToTheChoice() {
        var helpdesk = casey.server("Helpdesk");
        var paid = casey.accepted(order(STANDARD, 1, helpdesk));
        casey.pays();
        clock.stopAt("2028-01-13T09:00:00Z");
        answers(helpdesk);
        assertThat(titles(open())).containsExactly("Standard ends in 60 days, on 13 March 2028 (Paris)");
        assertThat(primary(open())).containsExactly(OrderNavigation.renew(paid));

        clock.stopAt("2028-03-14T09:00:00Z");
        answers(helpdesk);
        assertThat(titles(open())).containsExactly("Standard has ended: Helpdesk");
        assertThat(primary(open())).containsExactly(OrderNavigation.SUBSCRIPTIONS);
    }

    @Test
    void whatEndedWhileItWasSuspendedIsToBeRenewed() {
        var helpdesk = casey.server("Helpdesk");
        var order = casey.placed(order(STANDARD, 1, helpdesk));
        casey.accept(order);
        clock.stopAt("2027-05-01T09:00:00Z");
        casey.suspended(order);
        assertThat(titles(open())).contains("Standard is suspended");
        clock.stopAt("2028-03-18T09:00:00Z");
        answers(helpdesk);
        assertThat(titles(open())).contains("Standard has ended: Helpdesk").doesNotContain("Standard is suspended");
    }

    @Test
    void theServersThatARenewalLeftOutAreStillToBeDecidedAbout() {
        var helpdesk = casey.server("Helpdesk");
        var staging = casey.server("Staging");
        var paid = casey.accepted(order(STANDARD, 2, helpdesk, staging));
        clock.stopAt("2028-02-18T09:00:00Z");
        casey.accepted(renewal(paid, ADVANCED, 1, helpdesk));
        casey.pays();
        answers(helpdesk);
        answers(staging);
        var view = open();
        assertThat(titles(view)).containsExactly("Standard ends in 24 days, on 13 March 2028 (Paris)");
        assertThat(view.list.getElement().getTextRecursively())
                .contains("Staging")
                .doesNotContain("Helpdesk");
        assertThat(primary(view)).containsExactly(OrderNavigation.renew(paid));

        clock.stopAt("2028-03-14T09:00:00Z");
        answers(staging);
        answers(helpdesk);
        assertThat(titles(open())).containsExactly("Standard has ended: Staging");
    }

    @Test
    void theTrialOfAnInvitationIsNamedUntilAServerTriesIt() {
        var sam = Persona.of(portal, "sales@example.com");
        var organization = Persona.of(portal, "customer@example.com").organization();
        var wanted = new WantedTrial(STANDARD, 30, 1, Set.of(), "Met at the fair");
        sam.does(() -> portal.getBean(TrialDesk.class).issue(organization, wanted));

        var view = open();
        assertThat(titles(view)).containsExactly("Your trial of Standard runs until 13 April 2027");
        assertThat(text(view)).contains("Add the server that tries it");
        assertThat(primary(view)).containsExactly(AssetNavigation.LIST);
        answers(casey.server("Helpdesk"));
        assertThat(text(open())).contains("All is well");
    }

    @Test
    void aTrialInItsLastThreeDaysLeadsToTheUpgradeOfWhatIsPaid() {
        var helpdesk = casey.server("Helpdesk");
        var paid = casey.accepted(order(BASIC, 1, helpdesk));
        casey.pays();
        casey.tries(ADVANCED, helpdesk);
        clock.stopAt("2027-03-25T09:00:00Z");
        answers(helpdesk);
        assertThat(text(open())).contains("All is well");

        clock.stopAt("2027-03-26T09:00:00Z");
        assertThat(titles(open())).containsExactly("The trial of Advanced ends in 3 days, on 29 March 2027 (Paris)");
        assertThat(primary(open()))
                .containsExactly("order?upgrade=" + paid + "&offer=network-advanced&server=" + helpdesk);
    }

    @Test
    void whatIsDueWithinFourteenDaysIsSaidBeforeItIsOverdue() {
        var helpdesk = casey.server("Helpdesk");
        var order = casey.placed(order(STANDARD, 1, helpdesk));
        casey.accept(order);
        answers(helpdesk);
        assertThat(titles(open())).as("thirty days before it is due").isEmpty();

        clock.stopAt("2027-03-30T09:00:00Z");
        answers(helpdesk);
        assertThat(titles(open())).containsExactly("€708.00 to pay by 13 April 2027");
        assertThat(primary(open())).containsExactly(OrderNavigation.to(order));
        clock.stopAt("2027-03-29T09:00:00Z");
        assertThat(titles(open())).isEmpty();

        clock.stopAt("2027-03-30T09:00:00Z");
        casey.pays();
        assertThat(titles(open())).isEmpty();
    }

    @Test
    void aServerThatWasMovedAfterASilenceIsWaitedFor() {
        var helpdesk = casey.server("Helpdesk");
        answers(helpdesk);
        clock.stopAt("2027-03-19T09:00:00Z");
        assets.moveTo(helpdesk, new InstanceUid("cD4".repeat(13) + "e"));
        assertThat(titles(open())).containsExactly("Helpdesk was moved, and hasn’t come from there yet");
    }

    @Test
    void aServerThatWasMovedIsWaitedForOnTheSameDay() {
        var helpdesk = casey.server("Helpdesk");
        answers(helpdesk);
        clock.stopAt("2027-03-15T08:00:00Z");
        assertThat(titles(open())).isEmpty();
        assets.moveTo(helpdesk, new InstanceUid("cD4".repeat(13) + "e"));
        assertThat(titles(open())).containsExactly("Helpdesk was moved, and hasn’t come from there yet");
    }

    private void answers(AssetId server) {
        assets.generateKey(server);
        contacts.note(List.of(new AssetContacts.Contact(
                server,
                assets.details(server).currentKey().orElseThrow().id(),
                Optional.of(new InstanceUid("aB3".repeat(13) + "c")),
                clock.instant(),
                clock.instant(),
                Optional.of("11.0.4"))));
    }

    private DashboardView open() {
        UI.getCurrent().navigate("subscriptions");
        return navigate(DashboardView.class);
    }

    private List<String> titles(DashboardView view) {
        return find(StatusBadge.class, view.list).all().stream()
                .map(StatusBadge::getText)
                .toList();
    }

    private List<String> primary(DashboardView view) {
        return find(Anchor.class, view).all().stream()
                .filter(link -> link.hasClassName("kw-button-primary"))
                .map(Anchor::getHref)
                .toList();
    }

    private static String text(DashboardView view) {
        return view.getElement().getTextRecursively();
    }
}
