package org.keywork;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keywork.shell.Texts;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A year and more of one customer, as they, sales and their GLPI live through it: each step by what a person sees and
 * clicks, and by what GLPI concludes. Only the calendar is turned by the test.
 */
@SuppressWarnings("NullAway.Init") // what the journey finds on its way
class YearIT extends BrowserTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final String FREE = "virtual";
    private static final String STANDARD = "network-standard";
    private static final String ADVANCED = "network-advanced";

    @Autowired
    Texts texts;

    @Autowired
    MovableClock clock;

    @Autowired
    Scheduler jobs;

    @Autowired
    ApplicationContext portal;

    private LocalDate today;
    private BrowsingCustomer pat;
    private BrowsingCustomer sam;
    private Glpi glpi;
    private String server;
    private String order;
    private String key;

    /** The days of documents never go back: those of other journeys would be dated years ahead. */
    @AfterEach
    void forget() {
        new Books(portal).forget();
    }

    @Test
    void aCustomerTriesBuysRenewsUpgradesPaysLateAndEndsUpFreeAgain() throws IOException {
        comesTo(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1));
        registers();
        triesStandard();
        ordersTheQuote();
        isRemindedUntil(lastDay());
        renewsFromTheMail();
        entersTheKeyBeside("server.renewed.enter.any-time");
        comesTo(today.plusDays(180));
        upgradesInMidTerm();
        isSuspendedUntilItPays();
        var last = lastDay();
        comesTo(last.plusDays(1));
        goesOnFree(last);
    }

    private void registers() {
        pat = new BrowsingCustomer(open("/"), texts, Locale.ENGLISH, url(""), "pat.year@journeys.example");
        sam = new BrowsingCustomer(open("/"), texts, Locale.ENGLISH, url(""), "sales@example.com");
        pat.signUp("Twelve Months");
        pat.addServer("Helpdesk", "glpi.twelve-months.example");
        pat.page().waitForURL("**/assets/*");
        server = pat.page().url();
        key = pat.generateKey();
        glpi = pat.glpi("11.0.4", "twelve-months");
        runs(FREE);
    }

    private void triesStandard() {
        pat.go("/trial");
        pat.page()
                .locator("vaadin-radio-button")
                .filter(new Locator.FilterOptions()
                        .setHas(pat.page()
                                .locator(".kw-line-name")
                                .getByText("Standard", new Locator.GetByTextOptions().setExact(true))))
                .click();
        pat.button("trial.start").click();
        pat.page().waitForURL("**/subscriptions");
        assertThat(pat.page().getByText(pat.text("trial.started"))).isVisible();
        runs(STANDARD);
        comesTo(today.plusDays(16));
        runs(FREE);
        gotMail("notification.trial-ended.subject", "Standard");
    }

    private void ordersTheQuote() throws IOException {
        writesAQuote();
        pat.comesBackBy(pat.mailedLink("/orders/"));
        pat.button("order.quote.order").click();
        var dialog = pat.page().locator("vaadin-dialog[opened]");
        assertThat(dialog.getByLabel("Helpdesk")).isChecked();
        pat.field("billing.form.purchase-order").fill("BC-2027-42");
        dialog.locator("vaadin-button[theme~=primary]").click();
        assertThat(pat.page().getByText(pat.text("order.placed"))).isVisible();
        assertThat(pat.page().locator("h1")).containsText("O-");
        assertThat(pat.page().locator("h1")).isFocused();
        runs(FREE);
        sam.page().reload();
        accepts();
        runs(STANDARD);
        pat.reloadUntil(pat.page()
                .getByText(pat.text("order.state.waiting-for-payment"), new Page.GetByTextOptions().setExact(true)));
        assertThat(invoice()).contains("Twelve Months", "Long friendship", "BC-2027-42");
        isPaid();
        pat.reloadUntil(pat.page()
                .getByText(pat.text("order.state.paid"), new Page.GetByTextOptions().setExact(true))
                .first());
    }

    private void writesAQuote() {
        staffComesBack("/sales/organizations");
        sam.page().getByLabel(sam.text("sales.search")).last().fill("Twelve Months");
        sam.linkNamed("Twelve Months").click();
        sam.button("sales.quote.new").click();
        sam.page()
                .locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(sam.text("sales.quote.offer")))
                .click();
        option("Standard").click();
        sam.field("sales.quote.chosen").fill("Helpdesk");
        option("Helpdesk").click();
        sam.field("sales.quote.chosen").press("Tab");
        sam.field("billing.form.company").fill("Twelve Months");
        sam.fillInAddress();
        sam.field("sales.quote.discount").fill("10");
        sam.field("sales.quote.discount.reason").fill("Long friendship");
        sam.field("sales.quote.discount.reason").press("Tab");
        assertThat(sam.page().locator(".kw-price-table")).containsText("Long friendship");
        sam.button("sales.quote.create").click();
        sam.page().waitForURL("**/sales/orders/*");
    }

    private Locator option(String name) {
        return sam.page()
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void accepts() {
        accepts(sam.text("sales.accepted"));
    }

    private void accepts(String said) {
        sam.button("sales.accept").click();
        sam.dialogButton("sales.accept.verb").click();
        assertThat(sam.page().getByText(said)).isVisible();
    }

    /** All that is owed for the order that sales look at. */
    private void isPaid() {
        var owed = sam.page().locator(".kw-price-total td").innerText();
        sam.button("sales.payment").click();
        sam.field("sales.payment.amount").fill(owed);
        sam.field("sales.payment.reference").fill("SEPA 2027-0042");
        sam.dialogButton("sales.payment.verb").click();
        assertThat(sam.page().getByText(sam.text("sales.payment.recorded", owed)))
                .isVisible();
    }

    private void isRemindedUntil(LocalDate end) {
        for (var days : new int[] {60, 30, 15, 7, 1}) {
            comesTo(end.minusDays(days));
            gotMail("notification.ending.subject", "Standard", days);
            runs(STANDARD);
        }
    }

    private void renewsFromTheMail() {
        pat.comesBackBy(pat.mailedLink("/order?renew="));
        places();
        staffComesBack("/sales/orders");
        opensTheOnlyOne();
        accepts(sam.text("sales.accepted.later", "\n")
                .lines()
                .findFirst()
                .orElseThrow()
                .strip());
        isPaid();
        runs(STANDARD);
    }

    /** The one that the server's page shows from then on; the one before goes on working. */
    private void entersTheKeyBeside(String said) {
        var page = pat.page();
        page.navigate(server);
        pat.reloadUntil(page.getByText(withoutItsDay(said)));
        var beside = pat.key();
        assertThat(beside).isNotEqualTo(key);
        var product = offer();
        runs(product);
        key = beside;
        runs(product);
        pat.reloadUntil(page.getByText(withoutItsDay("server.renewed.used")));
    }

    private String withoutItsDay(String text) {
        return pat.text(text, "").replaceAll("[ .]+$", "");
    }

    private void upgradesInMidTerm() {
        runs(STANDARD);
        pat.go("/login");
        pat.signIn();
        pat.go("/subscriptions");
        pat.link("subscription.upgrade", "Standard").click();
        assertThat(pat.page().locator(".kw-price-table")).containsText("Advanced, from");
        assertThat(pat.page().locator(".kw-price-table")).containsText("Standard, ordered already, from");
        places();
        staffComesBack("/sales/orders");
        opensTheOnlyOne();
        accepts();
        runs(ADVANCED);
        entersTheKeyBeside("server.renewed.enter");
    }

    private void isSuspendedUntilItPays() {
        var due = today.plusDays(30);
        var reminders = 0;
        for (var late : new int[] {1, 8, 15, 24}) {
            comesTo(due.plusDays(late));
            runs(ADVANCED);
            var mails = pat.mails("Overdue: ");
            var expected = ++reminders;
            await().atMost(SOON).untilAsserted(() -> {
                pat.page().reload();
                assertThat(mails.count()).isEqualTo(expected);
            });
        }
        comesTo(due.plusDays(30));
        stopped(pat.text("validation.message.SUSPENDED"));
        gotMail("notification.suspended.subject", "Advanced");
        pat.go("/login");
        pat.signIn();
        pat.go("/dashboard");
        assertThat(pat.page().getByText(pat.text("dashboard.suspended", "Advanced")))
                .isVisible();
        staffComesBack(order);
        isPaid();
        runs(ADVANCED);
        gotMail("notification.reinstated.subject", "Advanced");
    }

    private void goesOnFree(LocalDate end) {
        var day = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).format(end);
        stopped(pat.text("validation.message.EXPIRED.dated", day, "Paris"));
        pat.go("/login");
        pat.signIn();
        pat.go("/dashboard");
        pat.linkNamed(pat.text("dashboard.choose") + ": " + pat.text("dashboard.ended", "Advanced", "Helpdesk"))
                .click();
        pat.link("subscription.continue-free", "Advanced").click();
        pat.button("free.go").click();
        assertThat(pat.page().getByText(pat.text("free.done", 1))).isVisible();
        runs(FREE);
    }

    /** From the page on which one orders to the order's own. */
    private void places() {
        assertThat(pat.page().locator(".kw-price-total")).isVisible();
        pat.page().locator(".kw-order-summary vaadin-button").click();
        pat.page().waitForURL("**/orders/*");
    }

    /** Of the orders that are open. */
    private void opensTheOnlyOne() {
        sam.linkNamed("Twelve Months").click();
        assertThat(sam.heading("sales.documents")).isVisible();
        order = sam.page().url().substring(url("").length());
    }

    /** What its text says. */
    private String invoice() throws IOException {
        var link = pat.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Invoice .*, PDF$")));
        var file = pat.page().waitForDownload(link::click).path();
        try (var reader = new PdfReader(Files.readAllBytes(file))) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }

    private void staffComesBack(String path) {
        sam.go("/login");
        sam.enter("demo-portal-2026");
        sam.page().waitForURL(address -> !address.contains("/login"));
        sam.go(path);
    }

    /** At ten o'clock, with everything done that the portal does by itself by then. Sessions end on the way. */
    private void comesTo(LocalDate day) {
        clock.advance(Duration.between(clock.instant(), day.atTime(TEN).toInstant(ZoneOffset.UTC)));
        today = day;
        jobs.getScheduledExecutions().stream()
                .map(job -> job.getTaskInstance())
                .filter(job -> job.getId().equals(RecurringTask.INSTANCE))
                .forEach(this::isDue);
        jobs.triggerCheckForDueExecutions();
    }

    private void isDue(TaskInstanceId job) {
        await().atMost(SOON).ignoreExceptions().until(() -> jobs.reschedule(job, clock.instant()));
    }

    /** As GLPI shows it. */
    private LocalDate lastDay() {
        var end = glpi.registration(key).subscription().orElseThrow().end();
        return LocalDate.parse(end.orElseThrow());
    }

    private String offer() {
        return glpi.registration(key).subscription().orElseThrow().offerReference();
    }

    /** With nothing that an administrator would be told beyond that. */
    private void runs(String offer) {
        await().atMost(SOON).untilAsserted(() -> {
            var told = glpi.registration(key);
            assertThat(told.isGreen()).as(told.toString()).isTrue();
            assertThat(told.subscription().orElseThrow().offerReference()).isEqualTo(offer);
            assertThat(told.message()).isEqualTo(pat.text("validation.message.VALID"));
            assertThat(told.warnings()).isEmpty();
        });
    }

    /** Valid, and not running. */
    private Glpi.Registration stopped(String message) {
        await().atMost(SOON).untilAsserted(() -> {
            var told = glpi.registration(key);
            assertThat(told.isValid()).as(told.toString()).isTrue();
            assertThat(told.isRunning()).isFalse();
            assertThat(told.message()).startsWith(message);
        });
        return glpi.registration(key);
    }

    private void gotMail(String subject, Object... arguments) {
        var mail = pat.mails(pat.text(subject, arguments)).first();
        pat.reloadUntil(mail);
    }
}
