package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.data.provider.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.PortalTest;
import org.keywork.Recorded;
import org.keywork.account.Persona;
import org.keywork.account.WithAccount;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.MyAssets;
import org.keywork.asset.RevocationReason;
import org.keywork.asset.ServerDesk;
import org.keywork.billing.BillingSamples;
import org.keywork.billing.Purchases;
import org.keywork.revocation.NewRevocation;
import org.keywork.revocation.RevocationDesk;
import org.keywork.revocation.Target;
import org.keywork.validation.Code;
import org.keywork.validation.ContactDesk;
import org.keywork.validation.TraceDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
@WithAccount("support@example.com")
class SupportPagesTest extends AcmeSeenBySupport {
    private static final String IS_LET_IN = "it is let in when it asks again";

    @Autowired
    ServerDesk servers;

    @Test
    void aKeysPageSaysSinceWhenItIsRefusedAndWhy() {
        open(SupportPages.to(key));
        assertThat(text(SupportKeyView.class))
                .contains("Valid", "Valid, with no end date.", "Helpdesk", "Acme", key.value());

        isRefusedElsewhere();
        open(SupportPages.SEARCH);
        open(SupportPages.to(key));
        assertThat(text(SupportKeyView.class))
                .contains(
                        "Refused since 09:12 (Paris): another server uses it.",
                        "It was last accepted on 13 March 2027, 21:00 (Paris).");
        assertThat(text(SupportKeyView.class)).doesNotContain(keyText);
    }

    @Test
    void aReplacedKeyAndARevokedOneSaySo() {
        casey.does(() -> portal.getBean(MyAssets.class).replaceKey(helpdesk, key));
        open(SupportPages.to(key));
        assertThat(text(SupportKeyView.class)).contains("good until 21 March 2027");
        clock.stopAt("2027-04-14T09:00:00Z");
        open(SupportPages.SEARCH);
        open(SupportPages.to(key));
        assertThat(text(SupportKeyView.class)).contains("Refused since 21 March 2027");
        casey.does(() -> portal.getBean(MyAssets.class).reportLeaked(helpdesk, key));
        open(SupportPages.SEARCH);
        open(SupportPages.to(key));
        assertThat(text(SupportKeyView.class)).contains("revoked, leaked");
    }

    @Test
    void aTraceShowsTheChecksAndWhatGlpiWasTold() {
        isRefusedElsewhere();
        open(SupportPages.toTrace(TRACE.toLowerCase(Locale.ROOT)));
        assertThat(text(SupportTraceView.class))
                .contains("Refused: another server uses it")
                .contains("\u2713It isn\u2019t revokedpassed")
                .contains("\u2717It belongs to this instancefailed")
                .contains("\u2013The subscription hasn\u2019t endednot reached")
                .contains("What GLPI was told (in French)", "(R\u00e9f\u00e9rence 7HQA3-MXRFK)")
                .contains("14 March 2027, 09:12:00 (Paris)")
                .contains("from the instance " + ELSEWHERE.shortened() + ", 4 times on that day (UTC)")
                .contains("Bound to today" + HOME.value() + "since 2 March 2027, 10:00:00 (Paris)")
                .contains("Helpdesk", "Acme", ELSEWHERE.value(), "192.0.2.0/24");
    }

    @Test
    void fromItsRefusalAnInstanceIsLetIn() {
        isRefusedElsewhere();
        open(SupportPages.toTrace(TRACE));
        press("Move to this instance");
        var dialog = find(MoveBindingDialog.class).single();
        assertThat(dialog.uid.getValue()).isEqualTo(ELSEWHERE.value());
        test(dialog.act).click();

        assertThat(servers.server(helpdesk).orElseThrow().server().uid()).hasValue(ELSEWHERE);
        assertThat(text(SupportTraceView.class))
                .contains("The key is bound to this very instance since 14 March 2027, 10:00:00 (Paris)");
        assertThat(find(Button.class).withText("Move to this instance").exists())
                .isFalse();
        assertThat(focused()).isEqualTo("Refusal " + TRACE);
    }

    @Test
    void aRefusalWithARevokedKeyOffersNoMove() {
        isRefusedElsewhere();
        revoked();
        open(SupportPages.toTrace(TRACE));
        assertThat(find(Button.class).withText("Move to this instance").exists())
                .isFalse();
    }

    @Test
    void theRefusalOfAReplacedKeyOffersTheMoveWhileTheKeyIsGood() {
        isRefusedElsewhere();
        casey.does(() -> portal.getBean(MyAssets.class).replaceKey(helpdesk, key));
        clock.stopAt("2027-03-21T08:59:59Z");
        trace();
        assertThat(find(Button.class).withText("Move to this instance").exists())
                .isTrue();

        clock.stopAt("2027-03-21T09:00:00Z");
        trace();
        assertThat(find(Button.class).withText("Move to this instance").exists())
                .isFalse();
    }

    @Test
    void whereTheKeyWasRevokedAfterTheMoveNobodyIsSaidToBeLetIn() {
        isRefusedElsewhere();
        servers.moveTo(helpdesk, ELSEWHERE);
        assertThat(trace()).contains(IS_LET_IN);

        revoked(Target.of(key));
        assertThat(trace()).contains("Bound to today" + ELSEWHERE.value()).doesNotContain(IS_LET_IN);
    }

    @Test
    void whereTheKeyWasReplacedAfterTheMoveItIsSaidToBeLetInWhileItIsGood() {
        isRefusedElsewhere();
        servers.moveTo(helpdesk, ELSEWHERE);
        casey.does(() -> portal.getBean(MyAssets.class).replaceKey(helpdesk, key));
        clock.stopAt("2027-03-21T08:59:59Z");
        assertThat(trace()).contains(IS_LET_IN);

        clock.stopAt("2027-03-21T09:00:00Z");
        assertThat(trace()).doesNotContain(IS_LET_IN);
    }

    @Test
    void whereTheServerWasRemovedAfterTheMoveNobodyIsSaidToBeLetIn() {
        isRefusedElsewhere();
        servers.moveTo(helpdesk, ELSEWHERE);
        casey.does(() -> {
            portal.getBean(MyAssets.class).remove(helpdesk);
            return helpdesk;
        });
        assertThat(trace()).doesNotContain(IS_LET_IN);
        assertThat(find(Button.class).withText("Move to this instance").exists())
                .isFalse();
    }

    private String trace() {
        open(SupportPages.SEARCH);
        open(SupportPages.toTrace(TRACE));
        return text(SupportTraceView.class);
    }

    @Test
    void whatAServerWasMovedAwayFromIsRefusedAsItShouldBe() {
        portal.getBean(ServerDesk.class).moveTo(helpdesk, ELSEWHERE);
        clock.stopAt("2027-03-14T10:00:00Z");
        jdbc.sql("update asset_contact set instance_uid = ?, last_seen_at = ? where asset_id = ?")
                .params(
                        ELSEWHERE.value(),
                        Instant.parse("2027-03-14T09:30:00Z").atOffset(ZoneOffset.UTC),
                        helpdesk.value())
                .update();
        checkIn(HOME, "2027-03-14T09:40:00Z", Code.WRONG_INSTANCE, 1);
        open(SupportPages.to(helpdesk));
        assertThat(text(SupportServerView.class)).contains("Valid").doesNotContain("Refused since");
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_SENT, none was sent",
        "MALFORMED, what was sent is malformed",
        "NOT_TOLD_APART, not kept: too many different ones"
    })
    void whyARefusalHasNoUidIsSaid(String why, String said) {
        isRefusedElsewhere();
        jdbc.sql("update refusal_trace set instance_uid = null, no_uid = ? where id = ?")
                .params(why, TRACE)
                .update();
        open(SupportPages.toTrace(TRACE));
        assertThat(text(SupportTraceView.class)).contains("Instance UID" + said).doesNotContain(", from the instance");
        assertThat(find(Button.class).withText("Move to this instance").exists())
                .isFalse();
    }

    @Test
    void ofWhatWasTracedBeforeThatWasKeptItIsNotSaid() {
        isRefusedElsewhere();
        jdbc.sql("update refusal_trace set instance_uid = null").update();
        open(SupportPages.toTrace(TRACE));
        assertThat(text(SupportTraceView.class)).contains("Instance UIDnone was kept");
    }

    @Test
    void theBindingIsMovedToWhoCameAndTheCustomersOwnMovesStay() {
        isRefusedElsewhere();
        open(SupportPages.to(helpdesk));
        press("Move binding");
        var dialog = find(MoveBindingDialog.class).single();
        assertThat(dialog.uid.getValue()).isEqualTo(ELSEWHERE.value());
        assertThat(dialog.getElement().getTextRecursively()).contains("The owner of the organization is told by mail.");
        test(dialog.act).click();

        var server = servers.server(helpdesk).orElseThrow().server();
        assertThat(server.uid()).hasValue(ELSEWHERE);
        assertThat(server.movesLeft()).isEqualTo(3);
        assertThat(text(SupportServerView.class))
                .contains("Moved from instance Home\u2026b31c to Else\u2026a7f0")
                .contains("Moved, not seen yet")
                .contains("Moved to the instance Else\u2026a7f0 on 14 March 2027, 10:00 (Paris)")
                .contains("GLPI keeps a refusal for a day")
                .doesNotContain("Refused since", "Its key was refused elsewhere");
        assertThat(focused()).isEqualTo("Helpdesk");
        assertThat(recorded("asset.moved", "by")).contains("support");
    }

    @Test
    void whatIsNoUidIsAskedForAgain() {
        open(SupportPages.to(helpdesk));
        press("Move binding");
        var dialog = find(MoveBindingDialog.class).single();
        test(dialog.uid).setValue("no uid!");
        test(dialog.act).click();
        assertThat(dialog.uid.isInvalid()).isTrue();
        assertThat(dialog.act.isEnabled()).isTrue();
        assertThat(focused()).isEmpty();
        assertThat(servers.server(helpdesk).orElseThrow().server().uid()).hasValue(HOME);
    }

    @Test
    void supportMovesAsOftenAsNeeded() {
        for (int i = 0; i < 5; i++) {
            servers.moveTo(helpdesk, new InstanceUid("instance-" + i));
        }
        assertThat(servers.server(helpdesk).orElseThrow().server().uid()).hasValue(new InstanceUid("instance-4"));
    }

    @Test
    void aFirstKeyIsIssued() {
        var other = new PaidCustomer(portal).server("Staging");
        open(SupportPages.to(other));
        press("Issue key");
        assertThat(text(SupportServerView.class)).contains("Issued by support@example.com, for Registered");
        assertThat(focused()).isEqualTo("Staging");
    }

    @Test
    void theCustomersPageIsShownWithoutTheKeyAndThatIsRecorded() {
        isRefusedElsewhere();
        open(SupportPages.to(helpdesk) + "/" + SupportPages.AS_CUSTOMER);
        var view = shown(ServerAsCustomerView.class);
        assertThat(view.getElement().getTextRecursively())
                .contains("This is the page of Acme", "The customer sees the registration key here")
                .contains("Another GLPI used this server\u2019s key", "This server")
                .doesNotContain(keyText);
        assertThat(find(Button.class, view.page).all()).isNotEmpty().noneMatch(Button::isEnabled);
        assertThat(find(Anchor.class, view.page).all())
                .allMatch(link -> link.getHref().isEmpty());
        assertThat(recorded("asset.shown-as-customer", casey.organization().toString()))
                .isNotEmpty();
    }

    @Test
    void aRevokedServersPageSaysToSupportWhatItSaysToTheCustomer() {
        portal.getBean(RevocationDesk.class)
                .revoke(
                        Target.of(helpdesk),
                        new NewRevocation(RevocationReason.LICENSE_VIOLATION, "Ticket 4711", Optional.empty()));
        open(SupportPages.to(helpdesk) + "/" + SupportPages.AS_CUSTOMER);
        assertThat(text(ServerAsCustomerView.class))
                .contains("This server was revoked on 14 March 2027: terms not kept.", "Server revoked: terms not kept")
                .contains("This server is out of use and gets no new key.")
                .doesNotContain("Generate");
    }

    @Test
    void aServerThatIsWaitedForShowsTheStepsThatTheCustomerSees() {
        var staging = new PaidCustomer(portal).server("Staging");
        open(SupportPages.to(staging) + "/" + SupportPages.AS_CUSTOMER);
        assertThat(text(ServerAsCustomerView.class)).contains("Generate key").doesNotContain("Three steps in GLPI");

        casey.does(() -> portal.getBean(MyAssets.class).generateKey(staging));
        open(SupportPages.SEARCH);
        open(SupportPages.to(staging) + "/" + SupportPages.AS_CUSTOMER);
        var view = shown(ServerAsCustomerView.class);
        assertThat(view.getElement().getTextRecursively()).contains("Three steps in GLPI", "Waiting for your server");
        assertThat(find(Button.class, view.page).all()).isNotEmpty().noneMatch(Button::isEnabled);
    }

    @Test
    void aServersPageAndItsOrganizationsSayTheSameOfIt() {
        assertThat(rows()).singleElement().asString().contains("Helpdesk", "Valid");

        isRefusedElsewhere();
        bothSay("Refused since 09:12 (Paris): another server uses it", "Refused: another server uses it");

        servers.moveTo(helpdesk, ELSEWHERE);
        bothSay("Moved, not seen yet", "Moved, not seen yet");
        checkIn(HOME, "2027-03-14T09:20:00Z", Code.WRONG_INSTANCE, 1);
        bothSay("Moved, not seen yet", "Moved, not seen yet");
        assertThat(text(SupportServerView.class))
                .contains("Its key was refused elsewhere", "coming from the instance Home\u2026b31c");

        checkIn(ELSEWHERE, "2027-03-14T09:30:00Z", Code.SUPERSEDED, 1);
        bothSay("Refused since 10:30 (Paris): the key was replaced", "Refused: the key was replaced");
        jdbc.sql("update asset_contact set instance_uid = ?, last_seen_at = timestamp with time zone"
                        + " '2027-03-14 09:40:00+00:00' where asset_id = ?")
                .params(ELSEWHERE.value(), helpdesk.value())
                .update();
        bothSay("Valid, with no end date.", "Valid");
    }

    @Test
    void anUnpaidServersPageSaysThatItIsSuspendedAndOnlyThenWhoElseWasRefused() {
        var acme = new PaidCustomer(portal);
        var unpaid = acme.placed(BillingSamples.order(BillingSamples.BASIC, 1, helpdesk));
        acme.accept(unpaid);
        clock.stopAt("2027-05-01T09:00:00Z");
        acme.suspended(unpaid);
        checkIn(ELSEWHERE, "2027-05-01T08:12:00Z", Code.WRONG_INSTANCE, 1);

        bothSay("The subscription is suspended until it is paid", "Suspended");
        saysWhoElseWasRefusedAfter("The subscription is suspended");
    }

    @Test
    void anEndedServersPageSaysThatItEndedAndOnlyThenWhoElseWasRefused() {
        var acme = new PaidCustomer(portal);
        acme.accepted(BillingSamples.order(BillingSamples.BASIC, 1, helpdesk));
        acme.pays();
        clock.stopAt("2028-03-18T09:00:00Z");
        checkIn(ELSEWHERE, "2028-03-18T08:12:00Z", Code.WRONG_INSTANCE, 1);

        bothSay("The subscription ended on 13 March 2028", "Ended");
        saysWhoElseWasRefusedAfter("The subscription ended");
    }

    private void saysWhoElseWasRefusedAfter(String answer) {
        assertThat(text(SupportServerView.class))
                .containsSubsequence(answer, "Its key was refused elsewhere", "coming from the instance Else\u2026a7f0")
                .doesNotContain("Refused since");
        assertThat(rows()).singleElement().asString().doesNotContain("Refused");
    }

    private void bothSay(String page, String row) {
        open(SupportPages.SEARCH);
        open(SupportPages.to(helpdesk));
        assertThat(text(SupportServerView.class)).contains(page);
        assertThat(rows()).singleElement().asString().contains(row);
        open(SupportPages.to(helpdesk));
    }

    private List<String> rows() {
        open(SupportPages.SEARCH);
        open(SupportPages.to(casey.organization()));
        var view = shown(SupportOrganizationView.class);
        return Objects.requireNonNull(view.rows)
                .list
                .getDataProvider()
                .fetch(new Query<>(0, 50, null, null, null))
                .map(line -> view.row(line).getElement().getTextRecursively())
                .toList();
    }

    @Test
    void aRevokedServersPageSaysWhyAndUndoesItThere() {
        isRefusedElsewhere();
        revoked();
        checkIn(HOME, "2027-03-14T09:05:00Z", Code.REVOKED, 1);
        open(SupportPages.to(helpdesk));
        assertThat(text(SupportServerView.class))
                .contains(
                        "Revoked since 14 March 2027, 10:00 (Paris). Reason: Terms not kept.",
                        "It can be undone until 21 March 2027, 10:00 (Paris).",
                        "What was done: Server Helpdesk (1 server, 1 key",
                        "The instance that it is bound to was refused itself, last on 14 March 2027, 10:05 (Paris)")
                .doesNotContain("Refused since", "refused elsewhere");
        assertThat(find(Button.class, shown(SupportServerView.class)).all())
                .filteredOn(button -> button.getThemeNames().contains("primary"))
                .extracting(Button::getText)
                .containsExactly("Undo\u2026");

        press("Undo\u2026");
        var dialog = find(NoteDialog.class).single();
        assertThat(dialog.getHeaderTitle()).contains("Server Helpdesk (1 server, 1 key");
        dialog.note.setValue("They had kept them");
        test(dialog.act).click();
        assertThat(text(SupportServerView.class))
                .contains("Refused since 09:12 (Paris): another server uses it")
                .doesNotContain("Revoked since", "can be undone until", "the key is revoked");
        assertThat(find(Button.class).withText("Undo\u2026").exists()).isFalse();
    }

    @Test
    void afterTheDaysInWhichItCanBeUndoneAServersPageSaysThat() {
        revoked();
        clock.stopAt("2027-03-22T09:00:00Z");
        open(SupportPages.to(helpdesk));
        assertThat(text(SupportServerView.class)).contains("Revoked since 14 March 2027", "It is final.");
        assertThat(find(Button.class).withText("Undo\u2026").exists()).isFalse();
    }

    @Test
    void aSuspendedServersPageSaysWhyAndReinstatesItThere() {
        var basic = new Purchases(portal).bought(BillingSamples.order(BillingSamples.BASIC, 1, helpdesk));
        portal.getBean(RevocationDesk.class)
                .suspend(
                        Target.of(basic),
                        new NewRevocation(RevocationReason.NON_PAYMENT, "Ticket 4711", Optional.empty()));
        open(SupportPages.to(helpdesk));
        assertThat(text(SupportServerView.class))
                .contains("Suspended since 14 March 2027, 10:00 (Paris)", "Reason: Not paid.", "Subscription Basic");
        press("Reinstate\u2026");
        var dialog = find(ReinstateDialog.class).single();
        dialog.note.setValue("They paid");
        test(dialog.act).click();
        assertThat(text(SupportServerView.class)).contains("Valid until").doesNotContain("Suspended since");
    }

    private void revoked() {
        revoked(Target.of(helpdesk));
    }

    private void revoked(Target target) {
        portal.getBean(RevocationDesk.class)
                .revoke(target, new NewRevocation(RevocationReason.LICENSE_VIOLATION, "Ticket 4711", Optional.empty()));
    }

    @Test
    void anActThatFailsCanBeTriedAgain() {
        open(SupportPages.SEARCH);
        var dialog = new ActDialog("Title", "Text", "Verb").does(() -> {
            throw new IllegalStateException("The database is away");
        });
        dialog.open();
        assertThat(catchThrowable(() -> test(dialog.act).click())).isNotNull();
        assertThat(dialog.act.isEnabled()).isTrue();
        assertThat(dialog.isOpened()).isTrue();
    }

    @Test
    void anOrganizationsPageLeadsToItsServersAndPeople() {
        open(SupportPages.to(casey.organization()));
        assertThat(text(SupportOrganizationView.class))
                .contains("Acme", "1 server", "customer@example.com", "Server added");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keys/rk_unknown",
                "keys/%2527",
                "keys/rk_0123456789abcdefghjkmnpqrs",
                "servers/unknown",
                "servers/00000000-0000-0000-0000-000000000000",
                "servers/00000000-0000-0000-0000-000000000000/as-customer",
                "organizations/unknown",
                "organizations/00000000-0000-0000-0000-000000000000",
                "traces/unknown",
                "traces/7HQA3-MXRFX"
            })
    void whatThereIsNotIsNotFound(String path) {
        open(SupportPages.SEARCH + "/" + path);
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundView");
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer@example.com", "sales@example.com"})
    void nobodyElseCallsWhatSupportDoes(String other) {
        var persona = Persona.of(portal, other);
        assertThatThrownBy(() -> persona.does(() -> servers.server(helpdesk)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> persona.does(() -> servers.key(key))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> persona.does(() -> servers.showAsCustomer(helpdesk)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> persona.does(() -> {
                    servers.moveTo(helpdesk, ELSEWHERE);
                    return Optional.empty();
                }))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () -> persona.does(() -> portal.getBean(TraceDesk.class).find(TRACE)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() ->
                        persona.does(() -> portal.getBean(ContactDesk.class).of(helpdesk)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() ->
                        persona.does(() -> portal.getBean(ContactDesk.class).refused(List.of(helpdesk))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private String recorded(String action, String detail) {
        Recorded.asBeforeTheCommit();
        return jdbc.sql("select concat(details, organization_id) from audit_entry where action = ? and subject = ?"
                        + " order by number desc limit 1")
                .params(action, "asset:" + helpdesk)
                .query(String.class)
                .optional()
                .filter(details -> details.contains(detail))
                .orElse("");
    }
}
