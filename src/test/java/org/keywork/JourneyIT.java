package org.keywork;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keywork.shell.Texts;
import org.springframework.beans.factory.annotation.Autowired;

/** What the portal is for, from the first page to a registered GLPI, and what may become of a key later. */
class JourneyIT extends BrowserTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    Texts texts;

    @ParameterizedTest
    @CsvSource({"10.0.18, en", "11.0.4, fr"})
    void aStrangerRegistersTheirGlpi(String version, Locale language) {
        var pat = customer(version, language);
        pat.signUp("Bolt & Söhne " + version);
        pat.addServer("Helpdesk", "glpi.bolt.example");
        var key = pat.generateKey();

        pat.button("server.key.copy").click();
        assertThat(pat.page().getByText(pat.text("server.key.copied"))).isVisible();
        assertThat(pat.clipboard()).isEqualTo(key);
        pat.button("server.key.copy-command").click();
        assertThat(pat.page().getByText(pat.text("server.key.command-copied"))).isVisible();
        assertThat(pat.clipboard()).startsWith("php bin/console ").contains("'" + key + "'");

        var glpi = pat.glpi(version, "helpdesk" + version);
        assertThat(glpi.findsTheService()).isTrue();
        var registration = glpi.registration(key);
        assertThat(registration.isGreen()).isTrue();
        assertThat(registration.isRunning()).isTrue();
        assertThat(registration.warnings()).isEmpty();
        assertThat(registration.owner()).contains("Bolt & Söhne " + version);
        assertThat(registration.subscription().orElseThrow().title())
                .isEqualTo(language.equals(Locale.FRENCH) ? "Enregistré" : "Registered");
        assertThat(registration.message()).isEqualTo(pat.text("validation.message.VALID"));
        assertThat(glpi.speaking("fr").registration(key).message()).isEqualTo("La clé d’enregistrement est valide.");

        turnsToAnswered(pat);
        assertThat(pat.page().getByText(pat.text("server.waiting"))).isHidden();
    }

    @Test
    void anotherGlpiIsRefusedUntilTheServerMovesThere() {
        var pat = customer("moving", Locale.ENGLISH);
        pat.signUp("Moving Tools");
        pat.addServer("Helpdesk", "");
        var key = pat.generateKey();
        var first = pat.glpi("11.0.4", "first");
        var other = pat.glpi("11.0.4", "other");
        assertThat(first.registration(key).isGreen()).isTrue();
        assertThat(other.registration(key).isValid()).isFalse();

        var refused = pat.page().locator(".kw-contacts");
        pat.reloadUntil(refused.getByText(other.uid().substring(36)));
        axe(pat.page());
        refused.getByText(pat.text("server.move.here")).click();
        assertThat(pat.field("asset.uid")).hasValue(other.uid());
        pat.dialogButton("server.move.verb").click();
        assertThat(pat.page().getByText(pat.text("server.moved"))).isVisible();

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(other.registration(key).isGreen()).isTrue());
        assertThat(first.registration(key).isValid()).isFalse();
        assertThat(pat.page().locator(".kw-facts")).containsText(other.uid());
    }

    @Test
    void aKeyIsReplacedThenReportedLeakedAndItsServerRemoved() {
        var pat = customer("leaving", Locale.ENGLISH);
        pat.signUp("Leaving Tools");
        pat.addServer("Helpdesk", "");
        var first = pat.generateKey();
        var glpi = pat.glpi("11.0.4", "leaving");
        assertThat(glpi.registration(first).isGreen()).isTrue();
        turnsToAnswered(pat);

        pat.button("server.key.replace").click();
        assertThat(pat.dialogButton("shell.cancel")).isFocused();
        pat.dialogButton("server.key.replace").click();
        assertThat(pat.field("server.key")).not().hasValue(first);
        var second = pat.key();
        assertThat(pat.word("asset.state.KEY_REPLACED")).isVisible();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(glpi.registration(second).isGreen()).isTrue());
        turnsToAnswered(pat);
        await().atMost(SOON).untilAsserted(() -> assertThat(glpi.registration(first))
                .satisfies(old -> assertThat(old.isGreen()).isTrue())
                .satisfies(old -> assertThat(old.message()).contains("replaced")));

        pat.choose("server.key.leaked");
        pat.dialogButton("server.leaked.verb").click();
        assertThat(pat.field("server.key")).not().hasValue(second);
        var third = pat.key();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(glpi.registration(second).isValid()).isFalse());
        assertThat(glpi.registration(third).isGreen()).isTrue();

        pat.choose("server.remove");
        pat.dialogButton("server.remove").click();
        assertThat(pat.heading("asset.empty.title")).isVisible();
        assertThat(pat.page().getByText(pat.text("server.removed", "Helpdesk"))).isVisible();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(glpi.registration(third).isValid()).isFalse());
    }

    /** Without a reload. */
    private static void turnsToAnswered(BrowsingCustomer customer) {
        assertThat(customer.page().getByText(customer.text("server.answered")))
                .isVisible(new IsVisibleOptions().setTimeout((double) SOON.toMillis()));
    }

    private BrowsingCustomer customer(String name, Locale language) {
        return new BrowsingCustomer(
                open(Visitor.USUAL.reading(language), "/"),
                texts,
                language,
                url(""),
                "pat." + name + "@journeys.example");
    }
}
