package org.keywork;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.keywork.account.EmailAddress;
import org.keywork.account.OrganizationId;
import org.keywork.account.Persona;
import org.keywork.asset.AddRequest;
import org.keywork.asset.AssetId;
import org.keywork.asset.MyAssets;
import org.keywork.asset.NewServer;
import org.keywork.catalog.OfferReference;
import org.keywork.trial.InvitationDesk;
import org.keywork.trial.InvitationRequest;
import org.keywork.trial.WantedTrial;
import org.springframework.beans.factory.annotation.Autowired;

/** What sales, support and administrators see. */
class StaffPagesIT extends EveryPageTest {
    @Autowired
    InvitationDesk invitations;

    @Override
    void look(Visitor visitor) {
        var business = new Business(portal, clock);
        business.goesOn();
        var sam = signedIn(visitor, "sales@example.com", "/sales");
        var pictures = new Pictures(sam.page(), visitor);
        shows(sam, pictures, "sales.desk.title", "sales-desk");
        visit(sam, pictures, "/sales/orders?state=all", "sales.orders.title", "sales-orders");
        visit(sam, pictures, "/sales/organizations", "sales.organizations.title", "sales-organizations");
        visit(sam, pictures, "/sales/ending", "sales.ending.title", "sales-ending");
        var organization = business.organization();
        visit(sam, pictures, "/sales/organizations/" + organization, "sales.people.title", "sales-organization");
        visit(sam, pictures, "/sales/quote?organization=" + organization, "sales.quote.title", "sales-quote");
        visit(sam, pictures, "/sales/orders/" + business.overdue(), "sales.documents", "sales-order-overdue");
        sam.button("sales.payment").click();
        assertThat(sam.dialogButton("sales.payment.verb")).isVisible();
        pictures.take("sales-payment");
        sam.go("/sales/orders/" + business.overdue());
        sam.choose("sales.more", "sales.correct");
        assertThat(sam.dialogButton("sales.correct.verb")).isVisible();
        pictures.take("sales-correct");
        visit(sam, pictures, "/sales/orders/" + business.overpaid(), "sales.documents", "sales-order-overpaid");
        sam.button("sales.refund").click();
        assertThat(sam.dialogButton("sales.payment.verb")).isVisible();
        pictures.take("sales-refund");
        visit(sam, pictures, "/sales/orders/" + business.open(), "sales.documents", "sales-order-open");
        sam.button("sales.accept").click();
        assertThat(sam.dialogButton("sales.accept.verb")).isVisible();
        pictures.take("sales-accept");
        salesTrials(sam, visitor, pictures);
        pictures.findings.assertAll();
        mailDesk(visitor);
        supportDesk(visitor, business.organization());
    }

    private BrowsingCustomer signedIn(Visitor visitor, String email, String home) {
        var page = open(visitor, "/login");
        var staff = customer(visitor, page, email);
        speak(visitor, page);
        staff.enter("demo-portal-2026");
        page.waitForURL(url(home));
        return staff;
    }

    /** The staff's own language is English, and goes before the browser's. */
    private static void speak(Visitor visitor, Page page) {
        page.evaluate("() => { window.beforeTheReload = true; }");
        page.locator("vaadin-button[lang=" + visitor.language().getLanguage() + "]")
                .click();
        page.waitForFunction("() => !window.beforeTheReload");
        page.locator("vaadin-button[lang=" + visitor.language().getLanguage() + "][aria-current]")
                .waitFor();
    }

    private void salesTrials(BrowsingCustomer sam, Visitor visitor, Pictures pictures) {
        var invited = "robin." + visitor + "@invited.example";
        invite(invited, visitor.language());
        visit(sam, pictures, "/sales/trials", "sales.trials.requests", "sales-trials");
        sam.button("sales.trials.issue").click();
        sam.dialogButton("sales.trials.issue").click();
        assertThat(sam.page().getByText(sam.text("sales.trials.offer.required")))
                .isVisible();
        pictures.take("sales-trials-issue");
        sam.page().getByLabel(sam.text("sales.trials.to.EMAIL")).check();
        assertThat(sam.field("account.email")).isVisible();
        pictures.take("sales-trials-invite");
        var page = open(visitor, "/");
        var robin = customer(visitor, page, invited);
        page.navigate(robin.mailedLink("/invitation/"));
        var seen = new Pictures(page, visitor);
        assertThat(robin.button("trial.invitation.register")).isVisible();
        seen.take("invitation");
        robin.button("trial.invitation.register").click();
        assertThat(robin.field("account.email")).hasValue(invited);
        seen.findings.assertAll();
    }

    private void invite(String email, Locale language) {
        var wanted = new WantedTrial(new OfferReference("network-standard"), 30, 2, Set.of(), "Met at the fair");
        assertThat(sam().does(() -> invitations.invite(EmailAddress.parse(email).orElseThrow(), wanted, language)))
                .isInstanceOf(InvitationRequest.Issued.class);
    }

    private void mailDesk(Visitor visitor) {
        var alex = signedIn(visitor, "admin@example.com", "/administration/mail");
        var pictures = new Pictures(alex.page(), visitor);
        shows(alex, pictures, "notification.desk.title", "mail-desk");
        visit(alex, pictures, "/admin/audit", "audit.title", "audit");
        pictures.findings.assertAll();
    }

    private void supportDesk(Visitor visitor, OrganizationId organization) {
        var sasha = signedIn(visitor, "support@example.com", "/support");
        var page = sasha.page();
        var pictures = new Pictures(page, visitor);
        shows(sasha, pictures, "support.search.title", "support");
        visit(sasha, pictures, "/support?q=acme", "support.kind.ORGANIZATION", "support-found");
        visit(sasha, pictures, "/support/organizations/" + organization, "support.timeline", "support-organization");
        var server = refusedElsewhere(sasha, "Warehouse " + visitor);
        sasha.go("/support/servers/" + server);
        sasha.reloadUntil(page.locator(".kw-timeline a[href*=traces]"));
        pictures.take("support-server");
        sasha.button("support.move").click();
        assertThat(sasha.dialogButton("support.move.verb")).isVisible();
        pictures.take("support-move");
        visit(sasha, pictures, "/support/servers/" + server + "/as-customer", "server.facts", "support-as-customer");
        sasha.go("/support/servers/" + server);
        page.locator(".kw-papers a").first().click();
        assertThat(sasha.heading("support.key.facts")).isVisible();
        pictures.take("support-key");
        page.locator(".kw-timeline a[href*=traces]").first().click();
        assertThat(sasha.heading("support.trace.checks")).isVisible();
        assertThat(page.locator("h1")).isInViewport();
        pictures.take("support-trace");
        revoked(sasha, pictures, server);
        pictures.findings.assertAll();
    }

    private void revoked(BrowsingCustomer sasha, Pictures pictures, AssetId server) {
        var page = sasha.page();
        visit(sasha, pictures, "/revocation-history", "revocation.title", "revocations");
        sasha.go("/support/servers/" + server);
        sasha.choose("revocation.more", "revocation.menu.revoke");
        var dialog = page.locator("vaadin-dialog[opened]");
        dialog.locator("vaadin-select").first().click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(sasha.text("revocation.reason.NON_PAYMENT")))
                .click();
        sasha.field("revocation.note").fill("Ticket 4711");
        pictures.take("support-revoke");
        sasha.dialogButton("revocation.REVOKED.verb").click();
        assertThat(page.getByText(sasha.text("revocation.done.REVOKED"))).isVisible();
        pictures.take("support-server-revoked");
        visit(sasha, pictures, "/revocation-history", "revocation.title", "revocations-some");
        page.locator(".kw-row-name").first().click();
        assertThat(sasha.heading("revocation.facts")).isVisible();
        pictures.take("revocation");
    }

    /** The demo customer's server, with whose key another GLPI comes, too. */
    private AssetId refusedElsewhere(BrowsingCustomer sasha, String name) {
        var casey = Persona.of(portal, "customer@example.com");
        var assets = portal.getBean(MyAssets.class);
        var added = casey.does(() -> assets.add(new NewServer(name, Optional.empty(), Optional.empty())));
        var server = ((AddRequest.Done) added).server();
        casey.does(() -> assets.generateKey(server));
        var key = casey.does(() -> assets.showKey(server)).orElseThrow();
        sasha.glpi("11.0.4", name).registration(key);
        sasha.glpi("10.0.18", "not " + name).registration(key);
        return server;
    }
}
