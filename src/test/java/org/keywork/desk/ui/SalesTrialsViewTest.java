package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.MovableClock;
import org.keywork.PortalTest;
import org.keywork.account.Persona;
import org.keywork.account.WithAccount;
import org.keywork.asset.AssetId;
import org.keywork.catalog.OfferReference;
import org.keywork.trial.InvitationDesk;
import org.keywork.trial.InvitationState;
import org.keywork.trial.MyTrials;
import org.keywork.trial.TrialDesk;
import org.keywork.trial.TrialDetails;
import org.keywork.trial.TrialState;
import org.keywork.trial.WantedTrial;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PortalTest
@WithAccount("sales@example.com")
class SalesTrialsViewTest extends SpringBrowserlessTest {
    private static final OfferReference STANDARD = new OfferReference("network-standard");

    @Autowired
    ApplicationContext portal;

    @Autowired
    MyTrials trials;

    @Autowired
    TrialDesk desk;

    @Autowired
    InvitationDesk invitations;

    @Autowired
    IssueTrial.Parts parts;

    @Autowired
    MovableClock clock;

    private Persona casey;
    private AssetId helpdesk;

    @BeforeEach
    void aServerOfACustomer() {
        clock.stopAt("2027-03-14T09:00:00Z");
        casey = Persona.of(portal, "customer@example.com");
        helpdesk = new PaidCustomer(portal).server("Helpdesk");
    }

    @Test
    void whereNothingHappensItSaysSo() {
        assertThat(text(open()))
                .contains("Nobody waits for an answer.", "No trial runs.", "Nobody was invited yet.")
                .doesNotContain("Ended early");
    }

    @Test
    void aRequestIsApprovedWithANoteOrWithoutOne() {
        requested();
        var view = open();
        assertThat(text(view)).contains("Standard", "30 days", "Two teams", "first trial of the organization");
        test(button(view, "Approve")).click();
        test(dialog().act).click();
        assertThat(mine().state()).isEqualTo(TrialState.RUNNING);
        assertThat(text(view)).contains("Nobody waits for an answer.", "Helpdesk", "ends in 30 days, on 13 April 2027");
        assertThat(find(ProgressBar.class, view).all()).hasSize(1);
    }

    @Test
    void whatCanBeDoneIsReadAloudWithWhomItIsFor() {
        requested();
        var view = open();
        assertThat(button(view, "Approve").getAriaLabel()).contains("Approve: Acme");
        assertThat(button(view, "Decline").getAriaLabel()).contains("Decline: Acme");
    }

    @Test
    void approvingSaysWhoseTrialOfWhatAndWhere() {
        requested();
        var view = open();
        test(button(view, "Approve")).click();
        assertThat(dialog().getElement().getTextRecursively())
                .contains("Acme", "Standard, 1 server, 30 days", "Helpdesk", "Two teams");
    }

    @Test
    void decliningIsQuietAndApartFromApproving() {
        requested();
        var view = open();
        assertThat(button(view, "Approve").getThemeNames()).doesNotContain("tertiary");
        assertThat(button(view, "Decline").getThemeNames()).contains("tertiary");
        assertThat(button(view, "Decline").getClassNames()).contains("kw-apart");
    }

    @Test
    void itIsDeclinedOnlyWithANote() {
        requested();
        var view = open();
        test(button(view, "Decline")).click();
        test(dialog().act).click();
        assertThat(mine().state()).isEqualTo(TrialState.REQUESTED);
        assertThat(dialog().isOpened()).isTrue();

        var note = find(ReasonField.class, dialog()).single();
        note.setValue("Which teams?");
        test(dialog().act).click();
        assertThat(mine().state()).isEqualTo(TrialState.DECLINED);
        assertThat(mine().note()).contains("Which teams?");
        assertThat(text(view)).contains("Nobody waits for an answer.");
    }

    @Test
    void aRunningTrialIsProlongedOnce() {
        issued();
        var view = open();
        test(button(view, "Prolong")).click();
        test(find(org.keywork.shell.ConfirmAct.class).single().confirm()).click();
        assertThat(mine().wasProlonged()).isTrue();
        assertThat(find(Button.class, view).all()).extracting(Button::getText).doesNotContain("Prolong");
    }

    @Test
    void oneIsIssuedToAnOrganizationAndCounted() {
        var view = open();
        var before = desk.left();
        var issue = issuing();
        issue.organization.setValue(
                parts.organizations().find(casey.organization()).orElseThrow());
        issue.server.setValue(issue.server.getListDataView().getItem(0));
        test(issue.dialog.act).click();

        assertThat(mine().state()).isEqualTo(TrialState.RUNNING);
        assertThat(mine().servers()).containsOnlyKeys(helpdesk);
        assertThat(desk.left()).isEqualTo(before - 1);
        assertThat(text(view)).doesNotContain("Met at the fair");
    }

    @Test
    void whatIsMissingIsSaidOnTheFields() {
        open();
        var issue = new IssueTrial(parts, () -> {});
        issue.open();
        roundTrip();
        test(issue.dialog.act).click();
        assertThat(issue.reason.isInvalid()).isTrue();
        assertThat(issue.offer.isInvalid()).isTrue();
        assertThat(issue.dialog.isOpened()).isTrue();

        issue = issuing();
        test(issue.dialog.act).click();
        assertThat(issue.organization.getErrorMessage()).isEqualTo("Choose an organization");
        issue.to.setValue(IssueTrial.To.EMAIL);
        issue.email.setValue("nobody");
        test(issue.dialog.act).click();
        assertThat(issue.email.isInvalid()).isTrue();
        assertThat(invitations.list()).isEmpty();
    }

    @Test
    void forHowManyServersATrialCanBeIsSaidOnTheField() {
        open();
        var issue = inviting("robin@invited.example");
        assertThat(issue.places.getHelperText()).isEqualTo("At most 50");
        issue.places.setValue(51);
        test(issue.dialog.act).click();
        assertThat(issue.places.isInvalid()).isTrue();
        assertThat(issue.places.getErrorMessage()).startsWith("Choose from 1 to 50 servers");
        assertThat(invitations.list()).isEmpty();
    }

    @Test
    void aTrialWithoutServersHasNoMarkForThem() {
        desk.issue(casey.organization(), new WantedTrial(STANDARD, 30, 1, Set.of(), "Fair"));
        var facts = find(com.vaadin.flow.component.html.Span.class, open()).all().stream()
                .filter(span -> span.getClassNames().contains("kw-line-facts"))
                .toList();
        assertThat(facts).singleElement().satisfies(line -> assertThat(line.getChildren())
                .noneMatch(fact -> fact.getElement().getTextRecursively().isEmpty()));
    }

    @Test
    void beyondTheMonthsQuotaNoneIsIssued() {
        open();
        while (desk.left() > 0) {
            invite("guest" + desk.left() + "@invited.example");
        }
        var issue = inviting("one.too.many@invited.example");
        test(issue.dialog.act).click();
        assertThat(issue.dialog.isOpened()).isTrue();
        assertThat(invitations.list()).extracting("email").doesNotContain("one.too.many@invited.example");
        clock.stopAt("2027-04-01T09:00:00Z");
        assertThat(desk.left()).isPositive();
    }

    @Test
    void anInvitationsLinkIsShownOnceAndANewOneEndsIt() {
        var first = invite("robin@invited.example");
        assertThat(first).contains("/invitation/");
        var view = open();
        assertThat(text(view)).contains("robin@invited.example", "open until 28 March 2027");
        assertThat(text(view)).doesNotContain("/invitation/");

        test(button(view, "New link")).click();
        assertThat(shownLink()).contains("/invitation/").isNotEqualTo(first);
        test(button(view, "Withdraw")).click();
        assertThat(invitations.list()).extracting("state").containsExactly(InvitationState.WITHDRAWN);
        assertThat(find(Button.class, view).all()).extracting(Button::getText).doesNotContain("Withdraw", "New link");
    }

    private void requested() {
        casey.does(() -> trials.request(new WantedTrial(STANDARD, 30, 1, Set.of(helpdesk), "Two teams")));
    }

    private void issued() {
        desk.issue(casey.organization(), new WantedTrial(STANDARD, 30, 1, Set.of(helpdesk), "Fair"));
    }

    /** With all but to whom. */
    private IssueTrial issuing() {
        var issue = new IssueTrial(parts, () -> {});
        issue.open();
        roundTrip();
        issue.offer.setValue(issue.offer.getListDataView().getItem(0));
        issue.reason.setValue("Met at the fair");
        return issue;
    }

    private IssueTrial inviting(String email) {
        var issue = issuing();
        issue.to.setValue(IssueTrial.To.EMAIL);
        issue.email.setValue(email);
        return issue;
    }

    /** The link that is shown. */
    private String invite(String email) {
        open();
        test(inviting(email).dialog.act).click();
        return shownLink();
    }

    private String shownLink() {
        var shown = find(InvitationLinkDialog.class).single();
        var link = find(TextArea.class, shown).all().stream()
                .map(TextArea::getValue)
                .findFirst()
                .orElseGet(() -> find(TextField.class, shown).single().getValue());
        shown.close();
        return link;
    }

    private TrialDetails mine() {
        return casey.does(() -> trials.list()).getFirst();
    }

    private ActDialog dialog() {
        return find(ActDialog.class).single();
    }

    private Button button(SalesTrialsView view, String text) {
        return find(Button.class, view).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private SalesTrialsView open() {
        UI.getCurrent().navigate(SalesPages.ORDERS);
        return navigate(SalesTrialsView.class);
    }

    private static String text(SalesTrialsView view) {
        return view.getElement().getTextRecursively();
    }
}
