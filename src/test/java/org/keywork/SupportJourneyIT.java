package org.keywork;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.keywork.shell.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody writes "my key doesn't work": support finds out why, and does what is needed, while a real GLPI would ask. */
@SuppressWarnings("NullAway.Init") // what the journey finds on its way
class SupportJourneyIT extends BrowserTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Pattern TRACE = Pattern.compile("[A-Z0-9]{5}-[A-Z0-9]{5}");

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient jdbc;

    private BrowsingCustomer pat;
    private BrowsingCustomer sasha;
    private Glpi former;
    private Glpi glpi;
    private String key;

    @Test
    void aRefusalIsFoundByItsTraceTheBindingMovedASubscriptionRevokedAndThatUndone() {
        isRefused();
        findsTheTraceAndMovesTheBinding();
        revokesTheSubscription();
        undoesIt();
        seesItInTheHistory();
        isAllInTheAuditRecordWhichVerifiesUntilARowIsAltered();
    }

    private void isRefused() {
        pat = new BrowsingCustomer(open("/"), texts, Locale.ENGLISH, url(""), "pat.support@journeys.example");
        pat.signUp("Careful Tools");
        pat.addServer("Helpdesk", "glpi.careful.example");
        key = pat.generateKey();
        former = pat.glpi("11.0.4", "careful-former");
        glpi = pat.glpi("11.0.4", "careful-new");
        assertThat(former.registration(key).isGreen()).isTrue();
        assertThat(glpi.registration(key).isValid()).isFalse();
    }

    private void findsTheTraceAndMovesTheBinding() {
        var told = TRACE.matcher(glpi.registration(key).message());
        assertThat(told.find()).isTrue();
        sasha = new BrowsingCustomer(open("/login"), texts, Locale.ENGLISH, url(""), "support@example.com");
        sasha.enter("demo-portal-2026");
        assertThat(sasha.heading("support.search.title")).isVisible();
        var trace = sasha.linkNamed(told.group());
        search(told.group());
        await().atMost(SOON).until(() -> {
            search(told.group());
            return trace.isVisible();
        });
        trace.click();
        assertThat(sasha.page().locator(".kw-trace-checks")).containsText(sasha.text("support.check.WRONG_INSTANCE"));
        assertThat(sasha.page().locator(".kw-told")).containsText(told.group());
        axe(sasha.page());
        sasha.linkNamed("Helpdesk").click();
        sasha.button("support.move").click();
        sasha.dialogButton("support.move.verb").click();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(glpi.registration(key).isGreen()).isTrue());
        assertThat(former.registration(key).isValid()).isFalse();
    }

    private void search(String text) {
        sasha.field("support.search").fill("");
        sasha.field("support.search").fill(text);
        sasha.page().waitForTimeout(700);
    }

    private void revokesTheSubscription() {
        sasha.linkNamed("Careful Tools").first().click();
        sasha.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(Pattern.compile("^" + sasha.text("revocation.menu.revoke"))))
                .last()
                .click();
        var dialog = sasha.page().locator("vaadin-dialog[opened]");
        assertThat(dialog).containsText("Helpdesk");
        assertThat(dialog).containsText(pat.email());
        dialog.locator("vaadin-select").first().click();
        sasha.page()
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(sasha.text("revocation.reason.NON_PAYMENT")))
                .click();
        axe(sasha.page());
        sasha.field("revocation.note").fill("Ticket 4711");
        sasha.dialogButton("revocation.REVOKED.verb").click();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(glpi.registration(key).isValid()).isFalse());
        pat.reloadUntil(pat.page().getByText(pat.text("asset.state.REVOKED")).first());
    }

    private void undoesIt() {
        sasha.go("/revocation-history");
        assertThat(sasha.heading("revocation.title")).isVisible();
        axe(sasha.page());
        sasha.page().locator(".kw-row-name").first().click();
        assertThat(sasha.page().locator(".kw-facts")).containsText("Ticket 4711");
        sasha.button("revocation.undo.verb").click();
        sasha.field("revocation.note").fill("They had paid");
        sasha.dialogButton("revocation.undo.verb").click();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(glpi.registration(key).isGreen()).isTrue());
        assertThat(sasha.page().locator(".kw-state")).containsText(sasha.text("revocation.state.UNDONE"));
    }

    private void seesItInTheHistory() {
        sasha.go("/revocation-history");
        assertThat(sasha.page().locator(".kw-row").first()).containsText(sasha.text("revocation.state.UNDONE"));
        pat.go("/revocations");
        assertThat(pat.page().locator(".kw-papers")).containsText(pat.text("revocation.act.REVOKED"));
        assertThat(pat.page().locator(".kw-papers")).not().containsText("Ticket 4711");
    }

    private void isAllInTheAuditRecordWhichVerifiesUntilARowIsAltered() {
        var alex = new BrowsingCustomer(open("/login"), texts, Locale.ENGLISH, url(""), "admin@example.com");
        alex.enter("demo-portal-2026");
        alex.page().waitForURL("**/administration/mail");
        for (var action : List.of("asset.moved", "revocation.revoked", "revocation.undone")) {
            alex.go("/admin/audit?action=" + action);
            assertThat(alex.page().locator(".kw-row").first()).containsText("Sasha Support");
        }
        axe(alex.page());
        alex.button("audit.verify").click();
        assertThat(alex.page().getByText(Pattern.compile("entries are as written")))
                .isVisible();

        var altered = alter();
        try {
            alex.button("audit.verify").click();
            assertThat(alex.page().getByText(alex.text("audit.finding.CHANGED", altered)))
                    .isVisible();
        } finally {
            restore(altered);
        }
    }

    /** By hand, as only the database's owner can. */
    private long alter() {
        jdbc.sql("drop trigger audit_entry_never_changes").update();
        var number = jdbc.sql("select max(number) from audit_entry where action = 'revocation.revoked'")
                .query(Long.class)
                .single();
        jdbc.sql("update audit_entry set action = 'revocation.exported' where number = ?")
                .param(number)
                .update();
        return number;
    }

    /** The other journeys' record is this one. */
    private void restore(long number) {
        jdbc.sql("update audit_entry set action = 'revocation.revoked' where number = ?")
                .param(number)
                .update();
        jdbc.sql("create trigger audit_entry_never_changes before update, delete on audit_entry"
                        + " for each row call 'org.keywork.audit.RefuseChanges'")
                .update();
    }
}
