package org.keywork;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.keywork.shell.Texts;

/** A customer at a browser: does what people do, with the words of the page's language. */
final class BrowsingCustomer {
    private static final String PASSWORD = "seven noisy printers";

    private static final String LINK = """
            path => {
                window.followed = false;
                window.addEventListener('vaadin-navigated', () => { window.followed = true; }, { once: true });
                const link = document.createElement('a');
                link.href = path;
                document.body.append(link);
                link.click();
                link.remove();
            }""";

    private final Page page;
    private final Texts texts;
    private final Locale language;
    private final String portal;
    private final String email;

    BrowsingCustomer(Page page, Texts texts, Locale language, String portal, String email) {
        this.page = page;
        this.texts = texts;
        this.language = language;
        this.portal = portal;
        this.email = email;
    }

    Page page() {
        return page;
    }

    String text(String key, Object... arguments) {
        return texts.get(language, key, arguments);
    }

    String email() {
        return email;
    }

    void go(String path) {
        page.navigate(portal + path);
    }

    /** As by a link of the portal to another page: without loading it once more. Ends when that page is there. */
    void follow(String path) {
        page.evaluate(LINK, path);
        page.waitForFunction("() => window.followed");
    }

    Locator button(String key) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text(key)).setExact(true));
    }

    Locator link(String key) {
        return linkNamed(text(key));
    }

    /** One that is read out with what it is about. */
    Locator link(String key, String about) {
        return linkNamed(text(key) + ", " + about);
    }

    Locator linkNamed(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String key) {
        return page.locator("input:visible, textarea:visible")
                .and(page.getByLabel(text(key), new Page.GetByLabelOptions().setExact(true)));
    }

    /** That and nothing more: not where a dialog that is just closing says it within a sentence. */
    Locator word(String key) {
        return page.getByText(text(key), new Page.GetByTextOptions().setExact(true));
    }

    Locator heading(String key, Object... arguments) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text(key, arguments)));
    }

    /** In the dialog that is open. */
    Locator dialogButton(String key) {
        return page.locator("vaadin-dialog[opened]")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(text(key)).setExact(true));
    }

    /** From the menu beside the title of a server's page. */
    void choose(String key) {
        choose("server.more", key);
    }

    /** @param menu what is read out of it */
    void choose(String menu, String key) {
        page.getByLabel(text(menu)).click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(text(key)))
                .click();
    }

    /** From the form to the mail to My Assets. */
    void signUp(String organization) {
        register(organization);
        confirm();
        link("account.sign-in").last().click();
        signIn();
    }

    void register(String organization) {
        go("/register");
        field("account.organization").fill(organization);
        field("account.name").fill("Pat Doe");
        field("account.email").fill(email);
        field("account.password").fill(PASSWORD);
        button("account.register.create").click();
        assertThat(heading("account.mailbox.title")).isVisible();
    }

    void confirm() {
        page.navigate(mailedLink("/confirm/"));
        button("account.confirm.confirm").click();
        assertThat(heading("account.confirmed.title")).isVisible();
    }

    /** From the newest mail to this customer that has one like it. */
    String mailedLink(String path) {
        go("/dev/mailbox");
        var link = page.locator("article")
                .filter(new Locator.FilterOptions().setHasText(email))
                .locator("a[href*='" + path + "']")
                .first();
        reloadUntil(link);
        return link.getAttribute("href");
    }

    void askForPassword() {
        field("account.email").fill(email);
        button("account.forgotten.send").click();
        assertThat(heading("account.mailbox.title")).isVisible();
    }

    /** To the dashboard, or to where they were when their session ended. */
    void signIn() {
        enter(PASSWORD);
        page.waitForURL(address -> !address.contains("/login"));
        go("/assets");
        assertThat(heading("asset.title")).isVisible();
    }

    /** At the door, wherever it leads. */
    void enter(String password) {
        field("security.login.email").fill(email);
        field("security.login.password").fill(password);
        button("security.login.submit").click();
    }

    /** Follows a link while signed out, and gets there by way of the door. */
    void comesBackBy(String link) {
        page.navigate(link);
        assertThat(heading("security.login.title")).isVisible();
        enter(PASSWORD);
        page.waitForURL(address -> address.startsWith(link));
    }

    /** Where an invoice goes; ends when the price is there. */
    void fillInAddress() {
        field("billing.form.address1").fill("12 rue de la Paix");
        field("billing.form.postcode").fill("75002");
        field("billing.form.city").fill("Paris");
        field("billing.form.country").fill("France");
        field("billing.form.country").press("Enter");
        field("billing.form.country").press("Tab");
        assertThat(page.locator(".kw-price-total")).isVisible();
    }

    /** Those to this customer whose subject has these words; ends in the mailbox. */
    Locator mails(String subject) {
        go("/dev/mailbox");
        return page.locator("article")
                .filter(new Locator.FilterOptions().setHasText(email))
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("h2").getByText(subject, new Locator.GetByTextOptions())));
    }

    /** Ends on its page. */
    void addServer(String name, String url) {
        go("/assets");
        button("asset.add").click();
        field("asset.name").fill(name);
        field("asset.url").fill(url);
        dialogButton("asset.add.verb").click();
        assertThat(button("server.key.generate")).isVisible();
    }

    /** For the server whose page is open. */
    String generateKey() {
        button("server.key.generate").click();
        return key();
    }

    /** Where what is looked for is written a moment later. */
    void reloadUntil(Locator shows) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            page.reload();
            assertThat(shows).isVisible(new IsVisibleOptions().setTimeout(5_000));
        });
    }

    /** The one that the page shows. */
    String key() {
        return field("server.key").inputValue();
    }

    String clipboard() {
        return (String) page.evaluate("() => navigator.clipboard.readText()");
    }

    /** That this customer runs, pointed at the portal. */
    Glpi glpi(String version, String seed) {
        return new Glpi(URI.create(portal), version, Glpi.uidOf(seed), language.getLanguage());
    }
}
