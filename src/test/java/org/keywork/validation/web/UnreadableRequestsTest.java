package org.keywork.validation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.Glpi;
import org.keywork.HttpTest;
import org.keywork.account.WithAccount;
import org.keywork.validation.web.RawHttp.Reply;

/** What Tomcat refuses by itself, and what it cuts: over a socket, because no HTTP client sends such bytes. */
@HttpTest
@WithAccount
class UnreadableRequestsTest extends KeyOverASocket {
    static Stream<Arguments> damages() {
        return Stream.of(
                Arguments.of("LF inside", "\n", "line break", "saut de ligne"),
                Arguments.of("CRLF inside", "\r\n", "line break", "saut de ligne"),
                Arguments.of("CR inside", "\r", "line break", "saut de ligne"),
                Arguments.of("a blank line inside", "\r\n\r\n", "line break", "saut de ligne"),
                Arguments.of("two LF inside", "\n\n", "line break", "saut de ligne"),
                Arguments.of("a folded line", "\r\n ", "damaged", "abîmée"),
                Arguments.of("NUL inside", "\0", "line break", "saut de ligne"),
                Arguments.of("a tab inside", "\t", "damaged", "abîmée"),
                Arguments.of("DEL inside", "\u007f", "line break", "saut de ligne"),
                Arguments.of("9 KB", "A".repeat(9_000), "too long", "trop long"),
                Arguments.of("40 KB", "A".repeat(40_000), "too long", "trop long"),
                Arguments.of("100 KB", "A".repeat(100_000), "too long", "trop long"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void aKeyDamagedOnItsWayIsToldApart(String what, String damage, String english, String french) {
        var middle = key.text().length() / 2;
        var damaged = key.text().substring(0, middle) + damage + key.text().substring(middle);
        isRefused(http.info(damaged, "en"), english);
        isRefused(http.info(damaged, "fr"), french);
    }

    /** PHP's curl really sends this for a key that ends in CR. */
    @Test
    void aLineBreakAtTheEndIsRefusedOrWithoutMeaning() {
        isRefused(http.info(key.text() + "\r", "en"), "line break");
        assertThat(http.info(key.text() + "\n", "en").json().get("code").asString())
                .isIn("VALID", "MALFORMED");
    }

    private static void isRefused(Reply reply, String cause) {
        assertThat(reply.status()).isLessThan(500);
        assertThat(reply.type()).startsWith("application/json");
        assertThat(reply.body()).doesNotContain("<", "Tomcat", "Exception");
        var concluded = Glpi.concluded(reply.body());
        assertThat(concluded.isValid()).isFalse();
        assertThat(concluded.warnings()).isEmpty();
        assertThat(concluded.message()).contains(cause);
        assertThat(reply.json().get("owner").isNull()).isTrue();
        assertThat(reply.json().get("subscription").isNull()).isTrue();
        assertThat(reply.json().get("code").asString()).isIn("MALFORMED", "TRUNCATED");
        assertThat(reply.json().get("trace").asString()).hasSizeGreaterThanOrEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\0", "GET\r\n\r\n", "GET /api/registration/info\r\n\r\n", "\u0016\u0003\u0001 TLS?\r\n\r\n"})
    void whatIsNoRequestAtAllIsNotAnsweredWithATrace(String bytes) {
        assertThat(http.send(bytes + "\r\n\r\n").body()).doesNotContain("Tomcat", "Exception", "org.apache");
    }

    @Test
    void elsewhereInTheApiItIsAProblem() {
        var reply = http.send("GET", "/api/v1/signing-keys", List.of("X-Odd:a\rb"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.type()).startsWith("application/problem+json");
        assertThat(reply.json().get("status").asInt()).isEqualTo(400);
    }

    @Test
    void aPageIsRefusedInPlainWords() {
        var reply = http.send("GET", "/login", List.of("Accept-Language:fr", "X-Odd:a\rb"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.type()).startsWith("text/html");
        assertThat(reply.body()).contains("<html lang=\"fr\">").doesNotContain("Tomcat", "Exception", "org.apache");
    }
}
