package org.keywork.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.HttpTest;
import org.keywork.MovableClock;
import org.keywork.account.EmailAddress;
import org.keywork.account.MailedLinks;
import org.keywork.account.PasswordReset;
import org.keywork.account.People;
import org.keywork.account.StaffCommand;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What becomes of a person of staff in their browser while an operator decides about them. */
@HttpTest
class StaffSessionsTest {
    private static final String PASSWORD = "seven noisy printers";

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    @Autowired
    People people;

    @Autowired
    MailedLinks mailedLinks;

    @Autowired
    PasswordReset resets;

    @Autowired
    MovableClock clock;

    private final String sasha = "sasha-" + UUID.randomUUID() + "@vendor.example";
    private Browser browser;

    @BeforeEach
    void sashaOfSupportIsSignedIn() {
        staff("add", "--email=" + sasha, "--name=Sasha", "--roles=SUPPORT");
        var id = people.withEmail(new EmailAddress(sasha)).orElseThrow();
        var link = mailedLinks.passwordReset(id).orElseThrow().link().getPath();
        assertThat(resets.choose(link.substring(link.lastIndexOf('/') + 1), PASSWORD))
                .isEqualTo(new PasswordReset.Answer.Changed());
        browser = new Browser(port);
        assertThat(Browser.target(browser.signIn(sasha, PASSWORD))).isEqualTo("/support");
        assertThat(browser.get("/support").statusCode()).isEqualTo(200);
    }

    @Test
    void aMinuteLaterWhoHasOtherRolesIsSentToSignIn() {
        staff("roles", "--email=" + sasha, "--roles=SALES");
        clock.advance(Duration.ofMinutes(1));

        assertIsSentToSignIn();
        browser.signIn(sasha, PASSWORD);
        assertThat(browser.get("/sales").statusCode()).isEqualTo(200);
    }

    @Test
    void aMinuteLaterWhoIsRemovedIsSentToSignInAndDoesNotGetIn() {
        staff("remove", "--email=" + sasha);
        clock.advance(Duration.ofMinutes(1));

        assertIsSentToSignIn();
        assertThat(Browser.target(browser.signIn(sasha, PASSWORD))).isEqualTo("/login?error");
    }

    @Test
    void whoseAccountStaysAsItIsStaysSignedIn() {
        staff("roles", "--email=" + sasha, "--roles=SUPPORT");
        clock.advance(Duration.ofMinutes(1));

        assertThat(browser.get("/support").statusCode()).isEqualTo(200);
    }

    private void assertIsSentToSignIn() {
        var answer = browser.get("/support");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.target(answer)).isEqualTo("/login");
    }

    /** By the operator's own clock, which is half a minute slow. */
    private void staff(String... words) {
        var err = new ByteArrayOutputStream();
        var exit = new StaffCommand(
                        () -> new StaffCommand.Portal(database, "https://keys.example.org"),
                        Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-30)),
                        printing(new ByteArrayOutputStream()),
                        printing(err))
                .run(List.of(words));
        assertThat(exit).as(err.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static PrintStream printing(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
