package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.Recorded;
import org.keywork.account.Persona;
import org.keywork.account.WithAccount;
import org.keywork.asset.AddRequest;
import org.keywork.asset.AssetId;
import org.keywork.asset.KeyRequest;
import org.keywork.asset.MyAssets;
import org.keywork.asset.NewServer;
import org.keywork.asset.RevocationReason;
import org.keywork.asset.ServerState;
import org.keywork.billing.BillingSamples;
import org.keywork.billing.Purchases;
import org.keywork.desk.RevocationExport;
import org.keywork.revocation.NewRevocation;
import org.keywork.revocation.Outcome;
import org.keywork.revocation.RevocationDesk;
import org.keywork.revocation.RevocationFilter;
import org.keywork.revocation.RevocationHistory;
import org.keywork.revocation.RevocationId;
import org.keywork.revocation.Target;
import org.keywork.shell.EmptyState;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@WithAccount("support@example.com")
class RevocationViewsTest extends AcmeSeenBySupport {
    /** In the menu of a server’s page. */
    private static final int REVOKE = 1;

    @Autowired
    RevocationDesk desk;

    @Autowired
    RevocationExport export;

    @Test
    void anEmptyHistorySaysWhereItBegins() {
        open(RevocationPages.LIST);
        assertThat(text(RevocationsView.class)).contains("Nothing was revoked", "page of a key, a server");
        assertThat(shown(RevocationsView.class).csv.isVisible()).isFalse();
    }

    @Test
    void aServerIsRevokedFromItsPageAfterADryRun() {
        open(SupportPages.to(helpdesk));
        menu(SupportServerView.class, REVOKE);
        var dialog = find(RevokeDialog.class).single();
        assertThat(dialog.dryRun.getElement().getTextRecursively())
                .contains("1 server stops, with 1 key.", "Helpdesk", "customer@example.com", "up to a day");
        assertThat(dialog.reason.hasClassName("kw-required")).isTrue();
        assertThat(dialog.note.isRequiredIndicatorVisible()).isTrue();
        test(dialog.act).click();
        assertThat(dialog.reason.isInvalid()).isTrue();
        assertThat(dialog.note.isInvalid()).isTrue();
        assertThat(state()).isNotEqualTo(ServerState.REVOKED);

        dialog.reason.setValue(RevocationReason.LICENSE_VIOLATION);
        dialog.note.setValue("Ticket 4711");
        test(dialog.act).click();
        assertThat(state()).isEqualTo(ServerState.REVOKED);
        assertThat(text(SupportServerView.class)).contains("Revoked");

        open(RevocationPages.LIST);
        assertThat(text(RevocationsView.class)).contains("1 act");
    }

    @Test
    void anActsPageSaysWhyAndUndoesIt() {
        var act = revoked(RevocationReason.NON_PAYMENT);
        open(RevocationPages.to(act));
        assertThat(text(RevocationView.class))
                .contains(
                        "Server Helpdesk",
                        "Not paid",
                        "Ticket 4711",
                        "Sasha Support",
                        "14 March 2027, 10:00:00 (Paris)",
                        "can be undone until 21 March 2027")
                .doesNotContain("just now");
        press("Undo");
        var dialog = find(NoteDialog.class).single();
        dialog.note.setValue("They had paid");
        test(dialog.act).click();
        assertThat(text(RevocationView.class)).contains("Undone", "They had paid");
        assertThat(state()).isNotEqualTo(ServerState.REVOKED);
        assertThat(find(Button.class).withText("Undo").exists()).isFalse();
    }

    @Test
    void whatWaitsForASecondPersonSaysSoAndWhatItWouldDo() {
        var basic = new Purchases(portal).bought(BillingSamples.order(BillingSamples.BASIC, 30, helpdesk));
        var assets = portal.getBean(MyAssets.class);
        for (int i = 0; i < 25; i++) {
            var more = new NewServer("Server " + i, Optional.empty(), Optional.empty());
            var added = casey.<AddRequest>does(() -> assets.add(more, basic));
            casey.does(() -> assets.generateKey(((AddRequest.Done) added).server()));
        }
        var why = new NewRevocation(RevocationReason.NON_PAYMENT, "Ticket 4711", Optional.empty());
        var asked = ((Outcome.Waiting) desk.revoke(Target.of(basic), why)).act();
        open(RevocationPages.to(asked));
        assertThat(text(RevocationView.class))
                .contains("Waits for a second person", "Sasha Support asked for it", "26 servers stop");
        press("Agree and do it");
        assertThat(find(Notification.class).all().getLast().getElement().getTextRecursively())
                .contains("You asked for it yourself");
        press("Decline");
        var dialog = find(NoteDialog.class).single();
        dialog.note.setValue("They paid");
        test(dialog.act).click();
        assertThat(text(RevocationView.class)).contains("Declined", "They paid");
    }

    @Test
    void aServersPageNamesWhatWasDoneLastWheneverItWasAskedFor() {
        var assets = portal.getBean(MyAssets.class);
        var basic = new Purchases(portal).bought(BillingSamples.order(BillingSamples.BASIC, 30, helpdesk));
        for (int i = 0; i < 25; i++) {
            var more = new NewServer("Server " + i, Optional.empty(), Optional.empty());
            casey.does(() -> assets.add(more, basic));
        }
        var everything = Target.of(casey.organization());
        var asked = ((Outcome.Waiting) desk.revoke(everything, why(RevocationReason.LICENSE_VIOLATION))).act();
        clock.advance(Duration.ofMinutes(10));
        assertThat(casey.does(() -> assets.reportLeaked(helpdesk, key))).isInstanceOf(KeyRequest.Issued.class);
        clock.advance(Duration.ofMinutes(10));
        assertThat(Persona.of(portal, "admin@example.com").does(() -> desk.confirm(asked)))
                .isEqualTo(new Outcome.Done(asked));

        open(SupportPages.to(helpdesk));
        assertThat(text(SupportServerView.class))
                .contains(
                        "Revoked since 14 March 2027, 10:20 (Paris). Reason: Terms not kept.",
                        "It can be undone until 21 March 2027, 10:20 (Paris).",
                        "What was done: Organization Acme");
        assertThat(find(Button.class).withText("Undo…").exists()).isTrue();
    }

    @Test
    void theListIsNarrowedByReasonPersonAndOrganizationAndToldByItsAddress() {
        revoked(RevocationReason.NON_PAYMENT);
        UI.getCurrent().navigate(RevocationPages.LIST, QueryParameters.of("reason", "non_payment"));
        assertThat(text(RevocationsView.class)).contains("1 act");
        var view = shown(RevocationsView.class);
        view.reason.setValue(RevocationReason.ISSUED_IN_ERROR);
        assertThat(text(RevocationsView.class)).contains("Nothing found");
        view.reason.setValue(null);
        view.organization.setValue("nobody's");
        assertThat(text(RevocationsView.class)).contains("Nothing found", "No act fits");
        assertThat(find(EmptyState.class, view).all())
                .extracting(empty -> empty.getElement().getTextRecursively())
                .singleElement()
                .asString()
                .doesNotContain("Nothing was revoked");
        view.organization.setValue("acm");
        assertThat(text(RevocationsView.class)).contains("1 act");
    }

    @Test
    void aNulInAnOrganizationsNameIsLookedForByNobody() {
        revoked(RevocationReason.NON_PAYMENT);
        open(RevocationPages.LIST);
        shown(RevocationsView.class).organization.setValue("ac\0m");
        assertThat(text(RevocationsView.class)).contains("1 act");
    }

    @Test
    void whereThereIsNothingToRevokeTheDialogSaysSoAndHasNoButton() {
        desk.revoke(Target.of(key), why(RevocationReason.NON_PAYMENT));
        var dialog = asked(actions -> actions.revoke(Target.of(key), () -> {}));
        assertThat(dialog.dryRun.getElement().getTextRecursively())
                .contains("nothing to revoke")
                .doesNotContain("A mail goes to", "stops");
        assertThat(dialog.act.isVisible()).isFalse();
    }

    @Test
    void aServerThatGoesOnWithAnotherKeyDoesNotStop() {
        casey.does(() -> portal.getBean(MyAssets.class).replaceKey(helpdesk, key));
        var notEntered = casey.does(() -> portal.getBean(MyAssets.class).details(helpdesk))
                .currentKey()
                .orElseThrow()
                .id();
        var dialog = asked(actions -> actions.revoke(Target.of(notEntered), () -> {}));
        assertThat(dialog.dryRun.getElement().getTextRecursively())
                .contains("No server stops. 1 key is refused", "A mail goes to");
        assertThat(dialog.act.isVisible()).isTrue();
    }

    @Test
    void keysThatOthersKnowAreNoReasonToSuspend() {
        var basic = new Purchases(portal).bought(BillingSamples.order(BillingSamples.BASIC, 1, helpdesk));
        var dialog = asked(actions -> actions.suspend(Target.of(basic), () -> {}));
        assertThat(dialog.reason.getListDataView().getItems())
                .contains(RevocationReason.NON_PAYMENT)
                .doesNotContain(RevocationReason.KEY_COMPROMISED);
    }

    @Test
    void whatGoesOnAgainIsAskedForNoReason() {
        var basic = Target.of(new Purchases(portal).bought(BillingSamples.order(BillingSamples.BASIC, 1, helpdesk)));
        desk.suspend(basic, why(RevocationReason.NON_PAYMENT));
        var actions = portal.getBean(RevocationActions.class);
        actions.reinstate(Target.of(casey.organization()), () -> {}).open();
        var dialog = find(ReinstateDialog.class).single();
        assertThat(dialog.getHeaderTitle()).contains("Reinstate the subscriptions");
        assertThat(find(DryRun.class).single().getElement().getTextRecursively())
                .contains("1 server goes on");
        dialog.note.setValue("They paid");
        test(dialog.act).click();
        actions.reinstate(basic, () -> {}).open();
        assertThat(find(DryRun.class).single().getElement().getTextRecursively())
                .contains("Support suspended nothing of it");
        assertThat(find(ReinstateDialog.class).single().act.isVisible()).isFalse();
    }

    @Test
    void whatACustomerRemovedIsNeitherUndoneNorReplaced() {
        casey.does(() -> {
            portal.getBean(MyAssets.class).remove(helpdesk);
            return helpdesk;
        });
        var act = portal.getBean(RevocationHistory.class)
                .find(RevocationFilter.all(), 0, 1)
                .getFirst();
        open(RevocationPages.to(act.id()));
        assertThat(text(RevocationView.class)).doesNotContain("can be undone until");
        assertThat(find(Button.class).withText("Undo").exists()).isFalse();
        clock.advance(Duration.ofDays(8));
        open(RevocationPages.LIST);
        open(RevocationPages.to(act.id()));
        assertThat(find(Button.class).withText("Issue replacements").exists()).isFalse();
    }

    private RevokeDialog asked(Function<RevocationActions, RevokeDialog> asking) {
        asking.apply(portal.getBean(RevocationActions.class)).open();
        return find(RevokeDialog.class).single();
    }

    private static NewRevocation why(RevocationReason reason) {
        return new NewRevocation(reason, "Ticket 4711", Optional.empty());
    }

    @Test
    void theFileHoldsWhatTheListShows() throws IOException {
        revoked(RevocationReason.NON_PAYMENT);
        var out = new ByteArrayOutputStream();
        export.write(RevocationFilter.all(), Locale.ENGLISH, out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .last()
                .asString()
                .contains(
                        "Revoked,Server Helpdesk," + helpdesk + ",Acme",
                        "Not paid",
                        "Done",
                        "Sasha Support",
                        "Ticket 4711");
    }

    @Test
    void theFileNamesKeysAndSubscriptionsAsThePageDoes() throws IOException {
        var basic = new Purchases(portal).bought(BillingSamples.order(BillingSamples.BASIC, 1, helpdesk));
        desk.suspend(Target.of(basic), why(RevocationReason.NON_PAYMENT));
        desk.revoke(Target.of(key), why(RevocationReason.CUSTOMER_REQUEST));
        var out = new ByteArrayOutputStream();
        export.write(RevocationFilter.all(), Locale.ENGLISH, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "Subscription Basic," + basic, "Key …" + key.shortReference() + " of Helpdesk," + key.value());
        assertThat(Recorded.acts(jdbc, "revocation.revoked", "registration-key:" + key.value()))
                .isOne();
    }

    @Test
    void theAuditRecordNamesServersAsItDoesEverywhere() {
        revoked(RevocationReason.NON_PAYMENT);
        assertThat(Recorded.acts(jdbc, "revocation.revoked", "asset:" + helpdesk))
                .isOne();
    }

    @Test
    @WithAccount
    void customersSeeTheirPartWithoutTheNote() {
        Persona.of(portal, "support@example.com").does(() -> revoked(RevocationReason.NON_PAYMENT));
        open(RevocationPages.MINE);
        assertThat(text(MyRevocationsView.class))
                .contains("Revoked", "Server Helpdesk", "not paid")
                .doesNotContain("Ticket 4711", "Sasha");
    }

    private RevocationId revoked(RevocationReason reason) {
        var outcome = desk.revoke(Target.of(helpdesk), why(reason));
        return ((Outcome.Done) outcome).act();
    }

    private ServerState state() {
        AssetId id = helpdesk;
        return casey.does(() -> portal.getBean(MyAssets.class).details(id)).state();
    }

    private <T extends Component> void menu(Class<T> page, int item) {
        var bar = find(MenuBar.class, shown(page)).all().getFirst();
        assertThat(bar.hasClassName("kw-more")).isTrue();
        new MenuBarTester<>(bar).clickItem(0, item);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
