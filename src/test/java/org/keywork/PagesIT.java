package org.keywork;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.BASIC;
import static org.keywork.billing.BillingSamples.acme;
import static org.keywork.billing.BillingSamples.order;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keywork.account.EmailAddress;
import org.keywork.account.OrganizationId;
import org.keywork.account.Persona;
import org.keywork.asset.AddRequest;
import org.keywork.asset.AssetId;
import org.keywork.asset.MyAssets;
import org.keywork.asset.NewServer;
import org.keywork.billing.Discount;
import org.keywork.billing.NewPayment;
import org.keywork.billing.OrderDesk;
import org.keywork.billing.OrderId;
import org.keywork.billing.OrderRequest;
import org.keywork.billing.QuoteDesk;
import org.keywork.catalog.OfferReference;
import org.keywork.shell.Texts;
import org.keywork.trial.InvitationDesk;
import org.keywork.trial.InvitationRequest;
import org.keywork.trial.WantedTrial;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Every page, as each visitor sees it: nothing grave for axe, no scrolling sideways, its place in the menu, and a picture in
 * {@code target/screenshots/pages}.
 */
class PagesIT extends BrowserTest {
    private static final String IDLE = "() => !window.Vaadin?.Flow?.clients"
            + " || Object.values(Vaadin.Flow.clients).every(client => !client.isActive || !client.isActive())";

    private static final String CUT = "() => [...document.querySelectorAll('.kw-row-state, .kw-status')]"
            + ".filter(said => said.scrollWidth > said.clientWidth + 1).map(said => said.textContent)";

    @Autowired
    Texts texts;

    @Autowired
    MovableClock clock;

    @Autowired
    OrderDesk desk;

    @Autowired
    QuoteDesk quotes;

    @Autowired
    InvitationDesk invitations;

    @Autowired
    ApplicationContext portal;

    /** One of each language, theme and width. */
    static List<Visitor> sample() {
        return List.of(
                Visitor.USUAL,
                Visitor.USUAL.reading(Locale.FRENCH).in(ColorScheme.DARK).onPhone());
    }

    static List<Visitor> others() {
        return Visitor.all().stream()
                .filter(visitor -> !sample().contains(visitor))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("sample")
    void everyPageIsForEveryone(Visitor visitor) {
        look(visitor);
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("others")
    void everyPageIsForEverybodyElseToo(Visitor visitor) {
        look(visitor);
    }

    @ParameterizedTest
    @MethodSource("sample")
    void theSalesDeskIsForEveryone(Visitor visitor) {
        salesPages(visitor);
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("others")
    void theSalesDeskIsForEverybodyElseToo(Visitor visitor) {
        salesPages(visitor);
    }

    private void look(Visitor visitor) {
        var page = open(visitor, "/");
        var pat = new BrowsingCustomer(page, texts, visitor.language(), url(""), "pat." + visitor + "@pages.example");
        var pictures = new Pictures(page, visitor);
        pictures.take("landing");
        strangersPages(pat, pictures);
        confirming(pat, pictures);
        customersPages(pat, pictures);
        pictures.findings.assertAll();
    }

    private static void strangersPages(BrowsingCustomer pat, Pictures pictures) {
        pat.go("/login");
        assertThat(pat.heading("security.login.title")).isVisible();
        pictures.take("login");
        pat.go("/login?error");
        assertThat(pat.page().getByText(pat.text("security.login.wrong.title"))).isVisible();
        pictures.take("login-refused");
        pat.go("/forgotten-password");
        assertThat(pat.heading("account.forgotten.title")).isVisible();
        pictures.take("forgotten-password");
        pat.go("/reset-password/gone");
        assertThat(pat.heading("account.reset.ended.title")).isVisible();
        pictures.take("reset-password-ended");
        pat.go("/confirm/gone");
        assertThat(pat.heading("account.link.unknown.title")).isVisible();
        pictures.take("confirm-unknown");
        pat.go("/invitation/gone");
        assertThat(pat.heading("trial.invitation.over.title")).isVisible();
        pictures.take("invitation-over");
        pat.go("/doctor");
        assertThat(pat.heading("doctor.title")).isVisible();
        pictures.take("doctor");
    }

    private static void confirming(BrowsingCustomer pat, Pictures pictures) {
        pat.go("/register");
        assertThat(pat.button("account.register.create")).isVisible();
        pictures.take("register");
        pat.button("account.register.create").click();
        assertThat(pat.page().getByText(pat.text("account.organization.required")))
                .isVisible();
        pictures.take("register-refused");
        pat.register("Acme Tools");
        pictures.take("check-mailbox");
        var link = pat.mailedLink("/confirm/");
        pictures.take("mailbox");
        pat.page().navigate(link);
        assertThat(pat.button("account.confirm.confirm")).isVisible();
        pictures.take("confirm");
        pat.button("account.confirm.confirm").click();
        assertThat(pat.heading("account.confirmed.title")).isVisible();
        pictures.take("confirmed");
        pat.go("/forgotten-password");
        pat.askForPassword();
        pat.page().navigate(pat.mailedLink("/reset-password/"));
        assertThat(pat.heading("account.reset.title")).isVisible();
        pictures.take("reset-password");
        pat.go("/login");
        pat.signIn();
    }

    private void customersPages(BrowsingCustomer pat, Pictures pictures) {
        assertThat(pat.heading("asset.empty.title")).isVisible();
        pictures.take("my-assets-empty");
        pat.go("/dashboard");
        assertThat(pat.heading("dashboard.empty.title")).isVisible();
        pictures.take("dashboard-empty");
        pat.go("/no/such/page");
        assertThat(pat.heading("shell.error.not-found.title")).isVisible();
        pictures.take("not-found");
        pat.go("/assets");
        pat.button("asset.add").click();
        pat.dialogButton("asset.add.verb").click();
        assertThat(pat.page().getByText(pat.text("asset.name.required"))).isVisible();
        pictures.take("add-server-refused");
        pat.addServer("Northern offices", "helpdesk-of-the-northern-offices.acme-tools.example/glpi");
        pictures.take("server-without-key");
        var key = pat.generateKey();
        assertThat(pat.heading("server.steps")).isVisible();
        pictures.take("server-with-key");
        pat.glpi("11.0.4", "pages").registration(key);
        assertThat(pat.page().getByText(pat.text("server.answered"))).isVisible();
        pictures.take("server-answered");
        var server = pat.page().url();
        pat.go("/doctor");
        pat.page()
                .getByLabel(pat.text("doctor.pasted"))
                .fill("\"" + key.substring(0, 76) + "\n" + key.substring(76) + "\"");
        assertThat(pat.page().locator(".kw-diagnosis .kw-copy-row")).isVisible();
        assertThat(pat.page().locator(".kw-own-key .kw-status")).isVisible();
        pictures.take("doctor-own-key");
        pat.go("/dashboard");
        assertThat(pat.heading("dashboard.calm.title")).isVisible();
        pictures.take("dashboard-calm");
        pat.page().navigate(server);
        pat.glpi("10.0.18", "elsewhere").registration(key);
        pat.reloadUntil(pat.page().locator(".kw-contacts"));
        pictures.take("server-refused-another");
        pat.button("server.key.replace").click();
        assertThat(pat.dialogButton("shell.cancel")).isFocused();
        pictures.take("replace-key");
        threeDaysOn(pat, server, pictures);
        pat.addServer("Production", "glpi.acme.example");
        pat.glpi("11.0.4", "production").registration(pat.generateKey());
        assertThat(pat.page().getByText(pat.text("server.answered"))).isVisible();
        pat.button("server.key.replace").click();
        pat.dialogButton("server.key.replace").click();
        assertThat(pat.page().getByText(pat.text("asset.state.KEY_REPLACED"))).isVisible();
        pictures.take("server-new-key");
        pat.glpi("11.0.4", "production").registration(pat.key());
        assertThat(pat.page().getByText(pat.text("server.answered"))).isVisible();
        pat.addServer("Staging", "staging.glpi.acme.example");
        pat.generateKey();
        pat.addServer("Training", "");
        pat.go("/assets");
        assertThat(pat.linkNamed("Training")).isInViewport();
        pictures.take("my-assets");
        mails(pat, pictures);
        orderingPages(pat, pictures);
    }

    private static void mails(BrowsingCustomer pat, Pictures pictures) {
        pat.go("/mails");
        assertThat(pat.heading("account.mails.shared")).isVisible();
        pictures.take("mails-without-shared-address");
        pat.button("account.mails.add").click();
        var address = "it.team." + pictures.visitor + "@acme-tools.example"; // one address isn't mailed without end
        pat.field("account.email").fill(address);
        pictures.take("mails-add");
        pat.dialogButton("account.mails.add.verb").click();
        assertThat(pat.page().locator(".kw-line-name")).hasText(address);
        pictures.take("mails");
    }

    private void orderingPages(BrowsingCustomer pat, Pictures pictures) {
        pat.go("/subscriptions");
        assertThat(pat.heading("subscription.empty.title")).isVisible();
        pictures.take("subscriptions-empty");
        trialPages(pat, pictures);
        pat.go("/order?offer=network-standard&servers=3");
        assertThat(pat.button("order.verb")).isVisible();
        pat.button("order.verb").click();
        assertThat(pat.page().getByText(pat.text("billing.form.city.required"))).isVisible();
        pictures.take("order-refused");
        pat.fillInAddress();
        pat.page().getByLabel("Production").check();
        pictures.take("order");
        var order = place(pat);
        pictures.take("order-open");
        sam().does(() -> desk.accept(order));
        sam().does(() -> {
            var owed = desk.details(order).balanceCents();
            return desk.recordPayment(order, new NewPayment(owed, desk.today(), "SEPA 20270314-0042"));
        });
        pat.reloadUntil(pat.page().getByText(pat.text("order.state.paid")).first());
        pictures.take("order-accepted");
        quotePages(pat, pictures);
        pat.go("/subscriptions");
        pat.link("subscription.upgrade", "Standard").click();
        assertThat(pat.page().locator(".kw-price-total")).isVisible();
        pictures.take("order-upgrade");
        elevenMonthsOn(pat, pictures);
    }

    private void quotePages(BrowsingCustomer pat, Pictures pictures) {
        var organization = Persona.of(portal, pat.email()).organization();
        var quoted = sam().does(() ->
                quotes.quote(organization, order(BASIC, 2), acme(), Discount.NONE, pictures.visitor.language()));
        pat.go("/orders/" + ((OrderRequest.Placed) quoted).order());
        assertThat(pat.button("order.quote.order")).isVisible();
        pictures.take("quote");
        pat.button("order.quote.order").click();
        assertThat(pat.page().locator("vaadin-dialog .kw-price-total")).isVisible();
        pictures.take("quote-order");
    }

    private static void trialPages(BrowsingCustomer pat, Pictures pictures) {
        pat.go("/trial");
        assertThat(pat.button("trial.start")).isVisible();
        pictures.take("trial");
        pat.page()
                .locator(".kw-line-name")
                .getByText("Advanced", new Locator.GetByTextOptions().setExact(true))
                .click();
        pat.page().getByLabel(pat.text("trial.days.30")).check();
        pat.page().getByLabel("Production").check();
        pat.button("trial.request").click();
        assertThat(pat.page().getByText(pat.text("trial.purpose.required"))).isVisible();
        pictures.take("trial-refused");
        pat.field("trial.purpose").fill("Our three teams are to find out whether it does what they need.");
        pat.button("trial.request").click();
        assertThat(pat.button("subscription.trial.withdraw")).isVisible();
        pictures.take("subscriptions-trial-requested");
    }

    /** Ends on its page. */
    private static OrderId place(BrowsingCustomer pat) {
        pat.page().locator(".kw-order-summary vaadin-button").click();
        pat.page().waitForURL("**/orders/*");
        var address = pat.page().url();
        return OrderId.parse(address.substring(address.lastIndexOf('/') + 1)).orElseThrow();
    }

    private void elevenMonthsOn(BrowsingCustomer pat, Pictures pictures) {
        clock.advance(Duration.ofDays(330));
        pat.go("/login");
        pat.signIn();
        pat.go("/subscriptions");
        assertThat(pat.link("subscription.renew", "Standard")).isVisible();
        pictures.take("subscriptions");
        pat.go("/dashboard");
        assertThat(pat.page().locator(".kw-dashboard .kw-lines").first()).isVisible();
        pictures.take("dashboard");
        pat.go("/subscriptions");
        pat.link("subscription.renew", "Standard").click();
        assertThat(pat.page().locator(".kw-price-total")).isVisible();
        pictures.take("order-renew");
        place(pat);
        pat.button("order.withdraw").click();
        assertThat(pat.dialogButton("order.keep")).isFocused();
        pictures.take("order-withdraw");
        pat.go("/subscriptions");
        assertThat(pat.page().locator(".kw-subscription").first()).isVisible();
        pictures.take("subscriptions-renewal-ordered");
        clock.advance(Duration.ofDays(60));
        pat.go("/login");
        pat.signIn();
        pat.go("/subscriptions");
        pat.link("subscription.continue-free", "Standard").click();
        assertThat(pat.button("free.go")).isVisible();
        pictures.take("continue-free");
    }

    private Persona sam() {
        return Persona.of(portal, "sales@example.com");
    }

    private void threeDaysOn(BrowsingCustomer pat, String server, Pictures pictures) {
        clock.advance(Duration.ofDays(3).plusHours(1));
        pat.go("/login");
        pat.signIn();
        pat.page().navigate(server);
        assertThat(pat.page().locator(".kw-status-warning")).isVisible();
        pictures.take("server-silent");
    }

    private void salesPages(Visitor visitor) {
        var business = new Business(portal, clock);
        business.goesOn();
        var page = open(visitor, "/login");
        var sam = new BrowsingCustomer(page, texts, visitor.language(), url(""), "sales@example.com");
        var pictures = new Pictures(page, visitor);
        speak(visitor, page);
        sam.enter("demo-portal-2026");
        page.waitForURL(url("/sales"));
        visit(sam, pictures, "/sales", "sales.desk.title", "sales-desk");
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
        var robin = new BrowsingCustomer(page, texts, visitor.language(), url(""), invited);
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
        var page = open(visitor, "/login");
        var alex = new BrowsingCustomer(page, texts, visitor.language(), url(""), "admin@example.com");
        var pictures = new Pictures(page, visitor);
        speak(visitor, page);
        alex.enter("demo-portal-2026");
        page.waitForURL(address -> !address.contains("/login"));
        visit(alex, pictures, "/administration/mail", "notification.desk.title", "mail-desk");
        visit(alex, pictures, "/admin/audit", "audit.title", "audit");
        pictures.findings.assertAll();
    }

    private void supportDesk(Visitor visitor, OrganizationId organization) {
        var page = open(visitor, "/login");
        var sasha = new BrowsingCustomer(page, texts, visitor.language(), url(""), "support@example.com");
        var pictures = new Pictures(page, visitor);
        speak(visitor, page);
        sasha.enter("demo-portal-2026");
        page.waitForURL(url("/support"));
        visit(sasha, pictures, "/support", "support.search.title", "support");
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

    private static void visit(BrowsingCustomer sam, Pictures pictures, String path, String heading, String name) {
        sam.go(path);
        assertThat(sam.heading(heading).first()).isVisible();
        pictures.take(name);
    }

    /** Each only after the page has come to rest; what is found on any is told at the end. */
    private final class Pictures {
        private final Page page;
        private final Visitor visitor;
        private final SoftAssertions findings = new SoftAssertions();

        Pictures(Page page, Visitor visitor) {
            this.page = page;
            this.visitor = visitor;
        }

        void take(String name) {
            page.waitForFunction(IDLE);
            screenshot(page, "pages/" + visitor + "/" + name);
            findings.check(() -> fitsItsWidth(page));
            findings.assertThat((List<?>) page.evaluate(CUT))
                    .as("states cut off on " + name)
                    .isEmpty();
            findings.check(() -> axe(page));
            findings.assertThat(page.title()).as("title of " + name).contains("Keywork");
            if (page.locator("vaadin-side-nav").count() > 0 && !"not-found".equals(name)) {
                findings.assertThat(
                                page.locator("vaadin-side-nav-item[current]").count())
                        .as("where one is, in the menu beside " + name)
                        .isEqualTo(1);
            }
        }
    }
}
