package org.keywork;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keywork.account.Persona;
import org.keywork.shell.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Every page, as each visitor sees it: nothing grave for axe, no scrolling sideways, its place in the menu, and a picture in
 * {@code target/screenshots/pages}.
 */
abstract class EveryPageTest extends BrowserTest {
    private static final String IDLE = "() => !window.Vaadin?.Flow?.clients"
            + " || Object.values(Vaadin.Flow.clients).every(client => !client.isActive || !client.isActive())";

    private static final String CUT = "() => [...document.querySelectorAll('.kw-row-state, .kw-status')]"
            + ".filter(said => said.scrollWidth > said.clientWidth + 1).map(said => said.textContent)";

    @Autowired
    Texts texts;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationContext portal;

    abstract void look(Visitor visitor);

    /** The narrowest with the longest words, in the theme that one forgets: the journeys go through the portal in the usual one. */
    static List<Visitor> sample() {
        return List.of(Visitor.USUAL.reading(Locale.FRENCH).in(ColorScheme.DARK).onPhone());
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

    final BrowsingCustomer customer(Visitor visitor, Page page, String email) {
        return new BrowsingCustomer(page, texts, visitor.language(), url(""), email);
    }

    final Persona sam() {
        return Persona.of(portal, "sales@example.com");
    }

    static void visit(BrowsingCustomer sam, Pictures pictures, String path, String heading, String name) {
        sam.follow(path);
        shows(sam, pictures, heading, name);
    }

    static void shows(BrowsingCustomer sam, Pictures pictures, String heading, String name) {
        assertThat(sam.heading(heading).first()).isVisible();
        pictures.take(name);
    }

    /** Each only after the page has come to rest; what is found on any is told at the end. */
    final class Pictures {
        private final Page page;
        final Visitor visitor;
        final SoftAssertions findings = new SoftAssertions();

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
