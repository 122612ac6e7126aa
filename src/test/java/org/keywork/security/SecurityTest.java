package org.keywork.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.HttpTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a stranger and each role get for each path, over real HTTP. */
@HttpTest
class SecurityTest {
    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /login                  | 200 |
                    /register               | 200 |
                    /confirm/some-token     | 200 |
                    /forgotten-password     | 200 |
                    /reset-password/a-token | 200 |
                    /doctor                 | 200 |
                    /styles/portal.css      | 200 |
                    /actuator/health        | 200 |
                    /actuator/env           | 302 | /login
                    /assets                 | 302 | /login
                    /mails                  | 302 | /login
                    /administration/mail    | 302 | /login
                    /admin/audit            | 302 | /login
                    /administration/audit   | 302 | /login
                    /order                  | 302 | /login
                    /orders/some-order      | 302 | /login
                    /subscriptions          | 302 | /login
                    /dashboard              | 302 | /login
                    /trial                  | 302 | /login
                    /sales/trials           | 302 | /login
                    /calendar/unknown.ics   | 404 |
                    /sales                  | 302 | /login
                    /sales/orders           | 302 | /login
                    /sales/orders/an-id     | 302 | /login
                    /sales/organizations    | 302 | /login
                    /sales/organizations/id | 302 | /login
                    /sales/quote            | 302 | /login
                    /sales/ending           | 302 | /login
                    /support                | 302 | /login
                    /support/keys/an-id     | 302 | /login
                    /support/servers/an-id  | 302 | /login
                    /support/organizations/id | 302 | /login
                    /support/traces/an-id   | 302 | /login
                    /support/servers/an-id/as-customer | 302 | /login
                    /revocation-history     | 302 | /login
                    /revocation-history/id  | 302 | /login
                    /revocations            | 302 | /login
                    /no-such-page           | 302 | /login
                    /dev/mailbox            | 404 |
                    """)
    void aStrangerGets(String path, int status, String leadsTo) {
        var response = browser.get(path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(Browser.target(response)).isEqualTo(leadsTo == null ? "" : leadsTo);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/no-such-thing",
                "/api/registration/no-such-thing",
                "/api/v1/no-such-thing",
                "/api/v1/diagnoses"
            })
    void machinesAreNeverSentToAPageNorGivenASession(String path) {
        var response = browser.get(path);
        assertThat(response.statusCode()).isNotEqualTo(302);
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(header(response, "Content-Security-Policy")).isEqualTo(ResponseHeaders.API);
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @CsvSource({
        "customer@example.com, /dashboard",
        "Customer@Example.com, /dashboard",
        "sales@example.com, /sales",
        "support@example.com, /support",
        "admin@example.com, /administration/mail"
    })
    void signedInPeopleLand(String email, String target) {
        browser.get("/login");
        var before = browser.sessionId();
        assertThat(Browser.target(browser.signIn(email, "demo-portal-2026"))).isEqualTo(target);
        assertThat(browser.sessionId()).isPresent().isNotEqualTo(before);
        assertThat(browser.get("/no-such-page").statusCode()).isNotEqualTo(302);
        assertThat(browser.get("/actuator/env").statusCode()).isEqualTo(404);
    }

    @Test
    void whoWasSentToSignInComesBack() {
        browser.get("/some/page");
        assertThat(Browser.target(browser.signIn("customer@example.com", "demo-portal-2026")))
                .startsWith("/some/page");
    }

    @Test
    void aWrongPasswordAndAnUnknownEmailAreAnsweredAlike() {
        assertThat(Browser.target(browser.signIn("customer@example.com", "not this one at all")))
                .isEqualTo("/login?error");
        assertThat(Browser.target(browser.signIn("nobody@example.com", "not this one at all")))
                .isEqualTo("/login?error");
        assertThat(Browser.target(browser.signIn("\0<script>", "x".repeat(10_000))))
                .isEqualTo("/login?error");
    }

    @Test
    void whoGuessesIsSlowed() {
        for (var i = 0; i < 5; i++) {
            browser.signIn("guessed@example.com", "guess number " + i);
        }
        assertThat(Browser.target(browser.signIn("guessed@example.com", "guess number 5")))
                .startsWith("/login?slowed=");
        assertThat(Browser.target(browser.signIn("sales@example.com", "demo-portal-2026")))
                .isEqualTo("/sales");
    }

    @Test
    void pagesKeepToThemselves() {
        var response = browser.get("/login");
        assertThat(header(response, "Content-Security-Policy"))
                .isEqualTo(ResponseHeaders.PAGES)
                .contains("frame-ancestors 'none'", "object-src 'none'");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(response, "Permissions-Policy")).contains("camera=()");
        assertThat(response.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/confirm/some-token", "/reset-password/some-token"})
    void pagesWithASecretInTheirAddressTellItNobody(String path) {
        assertThat(header(browser.get(path), "Referrer-Policy")).isEqualTo("no-referrer");
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
