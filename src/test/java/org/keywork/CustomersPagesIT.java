package org.keywork;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.BASIC;
import static org.keywork.billing.BillingSamples.acme;
import static org.keywork.billing.BillingSamples.order;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import org.keywork.account.Persona;
import org.keywork.billing.Discount;
import org.keywork.billing.NewPayment;
import org.keywork.billing.OrderDesk;
import org.keywork.billing.OrderId;
import org.keywork.billing.OrderRequest;
import org.keywork.billing.QuoteDesk;
import org.springframework.beans.factory.annotation.Autowired;

/** What strangers and customers see. */
class CustomersPagesIT extends EveryPageTest {
    @Autowired
    OrderDesk desk;

    @Autowired
    QuoteDesk quotes;

    @Override
    void look(Visitor visitor) {
        var page = open(visitor, "/");
        var pat = customer(visitor, page, "pat." + visitor + "@pages.example");
        var pictures = new Pictures(page, visitor);
        pictures.take("landing");
        strangersPages(pat, pictures);
        confirming(pat, pictures);
        customersPages(pat, pictures);
        pictures.findings.assertAll();
    }

    private static void strangersPages(BrowsingCustomer pat, Pictures pictures) {
        pat.follow("/login");
        assertThat(pat.heading("security.login.title")).isVisible();
        pictures.take("login");
        pat.go("/login?error");
        assertThat(pat.page().getByText(pat.text("security.login.wrong.title"))).isVisible();
        pictures.take("login-refused");
        pat.follow("/forgotten-password");
        assertThat(pat.heading("account.forgotten.title")).isVisible();
        pictures.take("forgotten-password");
        pat.follow("/reset-password/gone");
        assertThat(pat.heading("account.reset.ended.title")).isVisible();
        pictures.take("reset-password-ended");
        pat.follow("/confirm/gone");
        assertThat(pat.heading("account.link.unknown.title")).isVisible();
        pictures.take("confirm-unknown");
        pat.follow("/invitation/gone");
        assertThat(pat.heading("trial.invitation.over.title")).isVisible();
        pictures.take("invitation-over");
        pat.follow("/doctor");
        assertThat(pat.heading("doctor.title")).isVisible();
        pictures.take("doctor");
    }

    private static void confirming(BrowsingCustomer pat, Pictures pictures) {
        pat.follow("/register");
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
        pat.follow("/forgotten-password");
        pat.askForPassword();
        pat.page().navigate(pat.mailedLink("/reset-password/"));
        assertThat(pat.heading("account.reset.title")).isVisible();
        pictures.take("reset-password");
        pat.follow("/login");
        pat.signIn();
    }

    private void customersPages(BrowsingCustomer pat, Pictures pictures) {
        assertThat(pat.heading("asset.empty.title")).isVisible();
        pictures.take("my-assets-empty");
        pat.follow("/dashboard");
        assertThat(pat.heading("dashboard.empty.title")).isVisible();
        pictures.take("dashboard-empty");
        pat.follow("/no/such/page");
        assertThat(pat.heading("shell.error.not-found.title")).isVisible();
        pictures.take("not-found");
        pat.follow("/assets");
        pat.button("asset.add").click();
        pat.dialogButton("asset.add.verb").click();
        assertThat(pat.page().locator("vaadin-dialog[opened]").getByText(pat.text("asset.name.required")))
                .isVisible();
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
        pat.follow("/doctor");
        pat.page()
                .getByLabel(pat.text("doctor.pasted"))
                .fill("\"" + key.substring(0, 76) + "\n" + key.substring(76) + "\"");
        assertThat(pat.page().locator(".kw-diagnosis .kw-copy-row")).isVisible();
        assertThat(pat.page().locator(".kw-own-key .kw-status")).isVisible();
        pictures.take("doctor-own-key");
        pat.follow("/dashboard");
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
        assertThat(pat.word("asset.state.KEY_REPLACED")).isVisible();
        pictures.take("server-new-key");
        pat.glpi("11.0.4", "production").registration(pat.key());
        assertThat(pat.page().getByText(pat.text("server.answered"))).isVisible();
        pat.addServer("Staging", "staging.glpi.acme.example");
        pat.generateKey();
        pat.addServer("Training", "");
        pat.follow("/assets");
        assertThat(pat.linkNamed("Training")).isInViewport();
        pictures.take("my-assets");
        mails(pat, pictures);
        orderingPages(pat, pictures);
    }

    private static void mails(BrowsingCustomer pat, Pictures pictures) {
        pat.follow("/mails");
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
        pat.follow("/subscriptions");
        assertThat(pat.heading("subscription.empty.title")).isVisible();
        pictures.take("subscriptions-empty");
        trialPages(pat, pictures);
        pat.follow("/order?offer=network-standard&servers=3");
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
        pat.follow("/subscriptions");
        pat.link("subscription.upgrade", "Standard").click();
        assertThat(pat.page().locator(".kw-price-total")).isVisible();
        pictures.take("order-upgrade");
        elevenMonthsOn(pat, pictures);
    }

    private void quotePages(BrowsingCustomer pat, Pictures pictures) {
        var organization = Persona.of(portal, pat.email()).organization();
        var quoted = sam().does(() ->
                quotes.quote(organization, order(BASIC, 2), acme(), Discount.NONE, pictures.visitor.language()));
        pat.follow("/orders/" + ((OrderRequest.Placed) quoted).order());
        assertThat(pat.button("order.quote.order")).isVisible();
        pictures.take("quote");
        pat.button("order.quote.order").click();
        assertThat(pat.page().locator("vaadin-dialog .kw-price-total")).isVisible();
        pictures.take("quote-order");
    }

    private static void trialPages(BrowsingCustomer pat, Pictures pictures) {
        pat.follow("/trial");
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
        pat.follow("/subscriptions");
        assertThat(pat.link("subscription.renew", "Standard")).isVisible();
        pictures.take("subscriptions");
        pat.follow("/dashboard");
        assertThat(pat.page().locator(".kw-dashboard .kw-lines").first()).isVisible();
        pictures.take("dashboard");
        pat.follow("/subscriptions");
        pat.link("subscription.renew", "Standard").click();
        assertThat(pat.page().locator(".kw-price-total")).isVisible();
        pictures.take("order-renew");
        place(pat);
        pat.button("order.withdraw").click();
        assertThat(pat.dialogButton("order.keep")).isFocused();
        pictures.take("order-withdraw");
        pat.follow("/subscriptions");
        assertThat(pat.page().locator(".kw-subscription").first()).isVisible();
        pictures.take("subscriptions-renewal-ordered");
        clock.advance(Duration.ofDays(60));
        pat.go("/login");
        pat.signIn();
        pat.follow("/subscriptions");
        pat.link("subscription.continue-free", "Standard").click();
        assertThat(pat.button("free.go")).isVisible();
        pictures.take("continue-free");
    }

    private void threeDaysOn(BrowsingCustomer pat, String server, Pictures pictures) {
        clock.advance(Duration.ofDays(3).plusHours(1));
        pat.go("/login");
        pat.signIn();
        pat.page().navigate(server);
        assertThat(pat.page().locator(".kw-status-warning")).isVisible();
        pictures.take("server-silent");
    }
}
