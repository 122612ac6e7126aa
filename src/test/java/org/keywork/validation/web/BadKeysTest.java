package org.keywork.validation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.Glpi;
import org.keywork.HttpTest;
import org.keywork.account.WithAccount;
import org.keywork.validation.web.RawHttp.Reply;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a really issued key gets, and what all that people make of one gets. */
@HttpTest
@WithAccount
class BadKeysTest extends KeyOverASocket {
    @Autowired
    JdbcClient jdbc;

    private static Arguments row(String what, UnaryOperator<String> make, String code, String english, String french) {
        return Arguments.of(what, make, code, english, french);
    }

    static Stream<Arguments> table() {
        var nothing = "No registration key was sent";
        var rien = "Aucune clé";
        var cut = "is cut short: it ends after character ";
        var coupee = "est coupée : elle s’arrête après le caractère ";
        var damaged = "is damaged";
        var abimee = "est abîmée";
        var altered = "was altered";
        var alteree = "a été altérée";
        return Stream.of(
                row("empty", key -> "", "EMPTY", nothing, rien),
                row("blank", key -> "   ", "EMPTY", nothing, rien),
                row("tabs", key -> "\t \t", "EMPTY", nothing, rien),
                row("cut near its beginning", key -> key.substring(0, 40), "TRUNCATED", cut, coupee),
                row(
                        "cut at 412",
                        key -> key.substring(0, 412),
                        "TRUNCATED",
                        cut + "412; at least ",
                        coupee + "412 ; il manque au moins "),
                row("cut in the middle", key -> key.substring(0, key.length() / 2 + 1), "TRUNCATED", cut, coupee),
                row("its last group missing", key -> key.substring(0, key.length() - 4), "TRUNCATED", cut, coupee),
                row(
                        "in quotes",
                        key -> '"' + key + '"',
                        "MALFORMED",
                        damaged + " by its way here: it is in quotation marks. ",
                        abimee + " par son trajet : elle est entre guillemets. "),
                row("in single quotes", key -> "'" + key + "'", "MALFORMED", damaged, abimee),
                row(
                        "a blank inside",
                        key -> key.substring(0, 90) + " " + key.substring(90),
                        "MALFORMED",
                        damaged,
                        abimee),
                row(
                        "a member twice",
                        json(text -> text.replace(",\"v\":1}", ",\"v\":1,\"v\":1}")),
                        "MALFORMED",
                        damaged,
                        abimee),
                row(
                        "a member added",
                        json(text -> text.replace(",\"v\":1}", ",\"v\":1,\"x\":1}")),
                        "MALFORMED",
                        damaged,
                        abimee),
                row("a member left out", json(text -> text.replace(",\"v\":1}", "}")), "MALFORMED", damaged, abimee),
                row(
                        "spaced otherwise",
                        json(text -> text.replace(",\"v\":1}", ", \"v\":1}")),
                        "MALFORMED",
                        damaged,
                        abimee),
                row(
                        "another version",
                        json(text -> text.replace(",\"v\":1}", ",\"v\":2}")),
                        "MALFORMED",
                        damaged,
                        abimee),
                row(
                        "another owner",
                        json(text -> text.replaceFirst("\"owner\":\"[^\"]", "\"owner\":\"_")),
                        "BAD_SIGNATURE",
                        altered,
                        alteree),
                row(
                        "given away",
                        json(text -> text.replaceFirst("\"trial\":false", "\"trial\":true")),
                        "BAD_SIGNATURE",
                        altered,
                        alteree),
                row(
                        "7 KB of noise",
                        key -> noise(7_000),
                        "WRONG_KIND",
                        "is not a registration key",
                        "n’est pas une clé"),
                row(
                        "a glpicrypt.key",
                        key -> "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlBQkNERUY=",
                        "WRONG_KIND",
                        "is not a registration key: it is GLPI’s own glpicrypt.key",
                        "n’est pas une clé d’enregistrement : c’est le glpicrypt.key"),
                row(
                        "a UUID",
                        key -> "5b8f6f0e-7b1c-4a55-9a2f-6d2c0c4f5a11",
                        "WRONG_KIND",
                        "is not a registration key",
                        "n’est pas une clé"),
                row(
                        "two keys, encoded once more",
                        key -> base64(key + " eyJhbGciOiJFZDI1NTE5AAAA"),
                        "WRONG_KIND",
                        "two different registration keys in this text, once it is decoded",
                        "une fois décodé, contient deux clés"),
                row(
                        "cut, encoded once more",
                        key -> base64(key.substring(0, 412)),
                        "WRONG_KIND",
                        "is encoded once more and cut short: at least ",
                        "est encodée une fois de trop et coupée : il manque au moins "),
                row("bytes beyond ASCII", key -> "cl\u00e9 " + key, "MALFORMED", damaged, abimee),
                row(
                        "another issuer's",
                        json(text -> signedByAnother(
                                text.replaceFirst("\"iss\":\"[^\"]*\"", "\"iss\":\"https://keys.other.example\""))),
                        "UNKNOWN_ISSUER",
                        "issued by another service",
                        "émise par un autre service"),
                row(
                        "of an unknown signing key",
                        json(text -> signedByAnother(withAnotherKid(text))),
                        "UNKNOWN_ISSUER",
                        "issued by another service",
                        "émise par un autre service"),
                row("signed by another", json(BadKeysTest::signedByAnother), "BAD_SIGNATURE", altered, alteree));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void isRefusedForItsReason(String what, UnaryOperator<String> make, String code, String english, String french) {
        var bad = make.apply(key.text());
        assertThat(bad).isNotEqualTo(key.text());
        isRefused(http.info(bad, "en"), code, english);
        isRefused(http.info(bad, "fr"), code, french);
    }

    private static void isRefused(Reply reply, String code, String cause) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.type()).startsWith("application/json");
        assertThat(reply.json().get("code").asString()).isEqualTo(code);
        assertThat(reply.json().get("provisional").asBoolean()).isFalse();
        assertThat(reply.json().get("owner").isNull()).isTrue();
        assertThat(reply.json().get("subscription").isNull()).isTrue();
        var concluded = Glpi.concluded(reply.body());
        assertThat(concluded.isValid()).isFalse();
        assertThat(concluded.warnings()).isEmpty();
        assertThat(concluded.message())
                .contains(cause)
                .contains(reply.json().get("trace").asString());
    }

    @Test
    void supportReadsToTheLetterWhatGlpiWasTold() {
        for (var bad : new String[] {key.text().substring(0, 333), "'" + key.text() + "'", "not a key at all"}) {
            var reply = http.info(bad, "fr").json();
            Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                            jdbc.sql("select told from refusal_trace where id = ?")
                                    .param(reply.get("trace").asString())
                                    .query(String.class)
                                    .optional())
                    .contains(reply.get("validation_message").asString()));
        }
    }

    @Test
    void withoutItsPaddingItIsCutOrTheSameKey() {
        var without = key.text().replace("=", "");
        var code = http.info(without, "en").json().get("code").asString();
        assertThat(code).isEqualTo(without.equals(key.text()) ? "VALID" : "TRUNCATED");
    }

    @Test
    void oneCharacterChangedAnywhereIsRefused() {
        var random = new Random(7);
        var length = key.text().length();
        var positions = Stream.concat(
                random.ints(60, 0, length).boxed(), Stream.iterate(length - 6, at -> at < length, at -> at + 1));
        positions.forEach(at -> {
            var other = key.text().charAt(at) == 'A' ? 'B' : 'A';
            var changed = key.text().substring(0, at) + other + key.text().substring(at + 1);
            var reply = http.info(changed, "en");
            assertThat(reply.status()).isEqualTo(200);
            assertThat(Glpi.concluded(reply.body()).isValid())
                    .as("position %s", at)
                    .isFalse();
            assertThat(reply.json().get("code").asString())
                    .isIn("MALFORMED", "BAD_SIGNATURE", "UNKNOWN_ISSUER", "TRUNCATED");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {" %s", "%s ", "\t%s\t", "   \t%s \t  "})
    void blanksAndTabsAtItsEndsAreNothing(String around) {
        var concluded =
                Glpi.concluded(http.info(around.formatted(key.text()), "fr").body());
        assertThat(concluded.isGreen()).isTrue();
        assertThat(concluded.message()).isEqualTo("La clé d’enregistrement est valide.");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static UnaryOperator<String> json(UnaryOperator<String> change) {
        return key -> {
            var text = new String(Base64.getDecoder().decode(key), StandardCharsets.UTF_8);
            return Base64.getEncoder().encodeToString(change.apply(text).getBytes(StandardCharsets.UTF_8));
        };
    }

    private static String withAnotherKid(String json) {
        var at = json.indexOf("\"kid\":\"") + 7;
        var end = json.indexOf('"', at);
        var last = json.charAt(end - 1) == '7' ? '4' : '7';
        return json.substring(0, end - 1) + last + json.substring(end);
    }

    /** As a stranger with a key pair of their own would sign it, in the right form. */
    private static String signedByAnother(String json) {
        var unsigned = json.replaceFirst(",\"signature\":\"[^\"]*\"", "");
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(
                    KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate());
            signature.update(("registration-key/v1\n" + unsigned).getBytes(StandardCharsets.UTF_8));
            var encoded = Base64.getEncoder().encodeToString(signature.sign());
            return json.replaceFirst("(,\"signature\":\")[^\"]*", "$1" + encoded);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String noise(int length) {
        var random = new Random(3);
        return random.ints(length, 33, 127)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
