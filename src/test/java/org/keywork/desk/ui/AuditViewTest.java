package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.Recorded;
import org.keywork.account.CurrentUser;
import org.keywork.account.WithAccount;
import org.keywork.audit.Act;
import org.keywork.audit.Audit;
import org.keywork.audit.Report;
import org.keywork.audit.TrailEntry;
import org.keywork.audit.TrailFilter;
import org.keywork.desk.AuditDesk;
import org.keywork.desk.BrokenAuditDesk;
import org.keywork.shell.Moments;
import org.keywork.shell.StatusBadge;
import org.keywork.shell.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
@WithAccount("admin@example.com")
class AuditViewTest extends SpringBrowserlessTest {
    @Autowired
    Audit audit;

    @Autowired
    AuditDesk desk;

    @Autowired
    CurrentUser user;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext portal;

    @Test
    void theNewestEntryStandsFirstWithTheNameFromBesideTheRecord() {
        done("offer.priced", "offer:one");
        done("offer.withdrawn", "offer:two");

        var view = navigate(AuditView.class);
        var newest = desk.find(TrailFilter.ALL, 0, 1).getFirst();

        assertThat(newest.action()).isEqualTo("offer.withdrawn");
        assertThat(newest.actor().name()).contains(user.name());
        assertThat(view.rows.isVisible()).isTrue();
    }

    @Test
    void whatOneLooksForIsInTheAddressAndNarrowsTheList() {
        done("offer.priced", "offer:one");

        var view = opened(Map.of("who", "admin@example.com", "action", "offer.pri", "subject", "offer:o"));
        assertThat(view.who.getValue()).isEqualTo("admin@example.com");
        assertThat(size(view)).isOne();

        view.subject.setValue("offer:x");
        assertThat(view.rows.isVisible()).isFalse();
    }

    @Test
    void percentAndUnderlineAreCharactersLikeOthers() {
        done("offer.priced", "offer:one");

        assertThat(desk.count(looking("", "%", ""))).isZero();
        assertThat(desk.count(looking("", "", "offer_one"))).isZero();
    }

    @Test
    void aNulIsLookedForByNobody() {
        audit.record(new Act("counting-job", "offer.priced", "offer:one", Map.of()));
        Recorded.asBeforeTheCommit();

        assertThat(desk.count(looking("counting\0-job", "offer\0", "\0"))).isOne();
        assertThat(desk.onlyPerson("\0")).isEmpty();
    }

    @Test
    void anEntryThatSomebodyTouchedIsShownAsItIsNow() {
        jdbc.sql(
                        "insert into audit_entry (number, happened_at, actor, action, subject, origin, result, details, hash)"
                                + " values (1000000000, ?, 'person:x', 'offer.priced', 'offer:touched', '', 'OK', 'no JSON', '')")
                .param(OffsetDateTime.parse("2027-03-14T12:00:00Z"))
                .update();

        var entries = desk.find(looking("", "", "offer:touched"), 0, 9);
        assertThat(entries).hasSize(1);
        var row = rows(entry -> {}).row(entries.getFirst());
        assertThat(row.getElement().getTextRecursively())
                .contains("Person x", "OK", "details no JSON", "Entry 1,000,000,000");
        assertThat(opened(Map.of("subject", "offer:touched")).rows.isVisible()).isTrue();
    }

    @Test
    void anEntryIsFoundByItsNumberWhichTheAddressSays() {
        done("offer.priced", "offer:one");
        var newest = desk.find(TrailFilter.ALL, 0, 1).getFirst().number();

        var view = opened(Map.of("number", String.valueOf(newest)));
        assertThat(size(view)).isOne();
        view.number.setValue(String.format(Locale.ENGLISH, "%,d", newest));
        assertThat(size(view)).isOne();
        view.number.setValue(String.valueOf(newest + 1));
        assertThat(view.rows.isVisible()).isFalse();
        view.number.setValue("9".repeat(40));
        assertThat(view.rows.isVisible()).isFalse();
        view.number.setValue("");
        assertThat(size(view)).isPositive();
    }

    @Test
    void anEntryIsOpenedByItsNumberAndShowsAllThatItSaysAndItsPlaceInTheChain() {
        done("offer.withdrawn", "offer:one");
        audit.record(new Act(
                user.id().toString(),
                "offer.priced",
                "offer:two",
                Map.of("cents", "4711", "because", "x".repeat(300)),
                Optional.empty(),
                Act.Result.DONE));
        Recorded.asBeforeTheCommit();
        var entries = desk.find(TrailFilter.ALL, 0, 2);
        var view = navigate(AuditView.class);

        rows(view::open)
                .row(entries.getFirst())
                .getChildren()
                .filter(Button.class::isInstance)
                .forEach(number -> ((Button) number).click());

        var dialog = find(AuditEntryDialog.class).single();
        assertThat(dialog.getHeaderTitle()).contains("Entry ");
        assertThat(dialog.getElement().getTextRecursively())
                .contains("offer.priced", "offer:two", "x".repeat(300), "4711", user.name(), "Done")
                .contains("(Paris)", entries.getFirst().time())
                .contains(String.valueOf(entries.getFirst().number()))
                .contains(entries.getFirst().hash(), entries.getLast().hash().substring(0, 16))
                .doesNotContain(entries.getLast().hash());
    }

    @Test
    void aServerIsOneThingWhicheverWordItsEntryHas() {
        done("revocation.revoked", "server:4711");
        done("asset.moved", "asset:4711");
        done("revocation.revoked", "key:rk_of_4711");

        for (var typed : List.of("server:4711", "asset:4711")) {
            assertThat(desk.find(looking("", "", typed), 0, 9)).hasSize(2).allSatisfy(entry -> assertThat(entry.about())
                    .isEqualTo("asset:4711"));
        }
        assertThat(desk.find(looking("", "", "registration-key:rk_of_47"), 0, 9))
                .hasSize(1);
        assertThat(desk.find(looking("", "revocation.revoked", "asse"), 0, 9))
                .extracting(TrailEntry::about)
                .contains("asset:4711");
        var row = rows(entry -> {})
                .row(desk.find(looking("", "", "server:4711"), 1, 1).getFirst());
        assertThat(row.getElement().getTextRecursively()).contains("asset:4711").doesNotContain("server:");
    }

    @Test
    void whatIsWrongWithTheRecordLeadsToItsEntry() {
        var verdict = navigate(AuditView.class).verdict;
        verdict.tell(new Report(
                6,
                0,
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.of(new Report.Finding(Report.Kind.CHANGED, 4711)),
                List.of()));

        assertThat(verdict.getChildren()
                        .flatMap(Component::getChildren)
                        .filter(Anchor.class::isInstance)
                        .map(link -> ((Anchor) link).getHref()))
                .containsExactly(AuditView.PATH + "?number=4711");
    }

    @Test
    void thePageIsAlsoWhereTheOtherPageOfAdministrationIs() {
        UI.getCurrent().navigate("administration/audit");
        assertThat(getCurrentView()).isInstanceOf(AuditView.class);
    }

    @Test
    void whatNobodysKeyProvesIsWholeButUnproven() {
        var verdict = navigate(AuditView.class).verdict;

        verdict.tell(new Report(20, 0, Optional.empty(), 2, Optional.empty(), Optional.empty(), List.of()));

        assertThat(verdict.getElement().getTextRecursively())
                .contains("Whole, but unproven", "All 20 entries fit their hashes", "2 checkpoints’ signatures")
                .doesNotContain("as written");
        assertThat(verdict.getChildren()
                        .flatMap(Component::getChildren)
                        .filter(StatusBadge.class::isInstance)
                        .map(badge -> badge.getElement().getAttribute("class")))
                .singleElement()
                .asString()
                .contains("kw-status-warning");
    }

    @Test
    void verifyingSaysInWordsWhatItCameToAndStandsInTheListItself() {
        done("offer.priced", "offer:one");
        var view = opened(Map.of("action", "audit.verified"));
        var before = size(view);
        test(view.verify).click();
        assertThat(size(view)).isEqualTo(before + 1);
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
            view.verdict.look();
            return view.verify.isEnabled();
        });
        assertThat(view.verdict.getElement().getTextRecursively()).contains("as written");
    }

    @Test
    void verifyingThatCanNotBeginCanBeTriedAgain() {
        var view =
                new AuditView(new BrokenAuditDesk(), user, portal.getBean(Moments.class), portal.getBean(Texts.class));
        assertThat(catchThrowable(view.verify::click)).isNotNull();
        assertThat(view.verify.isEnabled()).isTrue();
    }

    @Test
    void anErasedNameIsGoneAndTheEntryStays() {
        done("offer.priced", "offer:one");
        var before = desk.find(TrailFilter.ALL, 0, 1).getFirst();
        var view = opened(Map.of("who", user.email()));
        assertThat(view.erase.isVisible()).isTrue();

        assertThat(desk.erase(before.actor())).isTrue();
        assertThat(desk.erase(before.actor())).isFalse();
        Recorded.asBeforeTheCommit();

        var entries = desk.find(TrailFilter.ALL, 0, 2);
        assertThat(entries.getLast().number()).isEqualTo(before.number());
        assertThat(entries.getLast().actor().name()).isEmpty();
        assertThat(entries.getFirst().action()).isEqualTo("audit.name-erased");
    }

    @Test
    void anExportIsRecordedItself() throws IOException {
        done("offer.priced", "offer:one");
        var out = new ByteArrayOutputStream();
        desk.export(out);
        Recorded.asBeforeTheCommit();

        assertThat(out.toString(StandardCharsets.UTF_8).lines().toList())
                .last()
                .asString()
                .contains("\"signature\":");
        assertThat(Recorded.acts(jdbc, "audit.exported", "audit:record")).isOne();
    }

    @Test
    @WithAccount("support@example.com")
    void othersNeitherReadNorVerifyNorExportNorErase() {
        assertThatThrownBy(() -> desk.count(TrailFilter.ALL)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.verify()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.export(new ByteArrayOutputStream())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @WithAccount
    void aCustomerWhoTriesThePageIsRefusedAndThatIsRecorded() {
        UI.getCurrent().navigate(AuditView.PATH);

        assertThat(getCurrentView()).isNotInstanceOf(AuditView.class);
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(10))
                .until(() ->
                        jdbc.sql("select count(*) from audit_entry where action = 'access.refused' and subject = ?")
                                        .param("page:/" + AuditView.PATH)
                                        .query(Integer.class)
                                        .single()
                                > 0);
    }

    private static TrailFilter looking(String who, String action, String subject) {
        return new TrailFilter(
                who, action, subject, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private AuditRows rows(Consumer<TrailEntry> open) {
        return new AuditRows(portal.getBean(Moments.class), portal.getBean(Texts.class), open);
    }

    private static int size(AuditView view) {
        return view.rows.list.getDataProvider().size(new Query<>());
    }

    private AuditView opened(Map<String, String> parameters) {
        UI.getCurrent().navigate(AuditView.PATH, QueryParameters.simple(parameters));
        return (AuditView) getCurrentView();
    }

    private void done(String action, String subject) {
        audit.record(Act.of(user.id(), action, subject));
        Recorded.asBeforeTheCommit();
    }
}
