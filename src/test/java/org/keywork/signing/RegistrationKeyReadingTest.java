package org.keywork.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.signing.KeyReading.Authentic;
import org.keywork.signing.KeyReading.Flaw;
import org.keywork.signing.KeyReading.Rejected;
import org.keywork.signing.SigningKeys.Status;

class RegistrationKeyReadingTest {
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private static final SigningKeyPair PAIR = TestSigning.newKey();
    private static final RegistrationKeyCodec CODEC = TestSigning.codec(new TestSigning().ring(PAIR));
    private static final KeyClaims CLAIMS = TestSigning.claims(PAIR.id(), "Noël & \"Œuvre\" 😀");
    private static final String KEY = CODEC.issue(CLAIMS).text();

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s", "%s ", "\t%s\t", "%s\n", "%s\r\n", "\r\n \t%s\t \r"})
    void blanksAtTheEndsDoNoHarm(String form) {
        assertThat(CODEC.read(form.formatted(KEY))).isEqualTo(new Authentic(CLAIMS, new RegistrationKey(KEY)));
    }

    static Stream<Arguments> flaws() {
        var noise = new byte[5_250];
        new Random(1).nextBytes(noise);
        return Stream.of(
                flaw("", Flaw.EMPTY),
                flaw(" \t\r\n ", Flaw.EMPTY),
                flaw("3f0c2a54-9e5b-4bd6-8a3c-0d6b1c2e4f10", Flaw.WRONG_KIND),
                flaw("kT9vQz2LmXw4RbN8sYp3HdJf6GcA1eUoViW7qMtS", Flaw.WRONG_KIND),
                flaw(Base64.getEncoder().encodeToString(new byte[32]), Flaw.WRONG_KIND),
                flaw(new String(noise, 0, 32, ISO_8859_1), Flaw.WRONG_KIND),
                flaw("eyJhbGciOiJFZERTQSJ9.eyJvd25lciI6IkFjbWUifQ.c2lnbmF0dXJl", Flaw.WRONG_KIND),
                flaw("eyJhbGciOiJFZDI1NTE5IiwidHlwIjoiSldUIn0.eyJvd25lciI6IkFjbWUifQ.c2ln", Flaw.WRONG_KIND),
                flaw("-----BEGIN LICENSE-----\nQWNtZQ==\n-----END LICENSE-----", Flaw.WRONG_KIND),
                flaw("hello", Flaw.WRONG_KIND),
                flaw("clé d’enregistrement 😀", Flaw.WRONG_KIND),
                flaw("====", Flaw.WRONG_KIND),
                flaw("\u0000", Flaw.WRONG_KIND),
                flaw(encoded("{\"version\":1,\"subscription\":\"x\",\"signature\":\"AAAA\"}"), Flaw.WRONG_KIND),
                flaw(encoded("{\"version\":1,\"subscr"), Flaw.WRONG_KIND),
                flaw(encoded("{}"), Flaw.WRONG_KIND),
                flaw(encoded("[1,2]"), Flaw.WRONG_KIND),
                flaw(encoded("null"), Flaw.WRONG_KIND),
                flaw(Base64.getEncoder().encodeToString(noise), Flaw.WRONG_KIND),
                flaw("x".repeat(9_000), Flaw.MALFORMED),
                flaw(" ".repeat(40_000), Flaw.MALFORMED),
                flaw(KEY + "\n" + " ".repeat(9_000), Flaw.MALFORMED),
                flaw("\"" + KEY + "\"", Flaw.MALFORMED),
                flaw("'" + KEY, Flaw.MALFORMED),
                flaw("«" + KEY + "»", Flaw.MALFORMED),
                flaw("X-Registration-Key: " + KEY, Flaw.MALFORMED),
                flaw(KEY + KEY, Flaw.MALFORMED),
                flaw(KEY + "A", Flaw.MALFORMED),
                flaw(KEY + "=", Flaw.MALFORMED),
                flaw(KEY + "====", Flaw.MALFORMED),
                flaw(KEY.substring(1), Flaw.MALFORMED),
                flaw(KEY.substring(2), Flaw.MALFORMED),
                flaw(KEY.substring(3), Flaw.MALFORMED),
                flaw(KEY.substring(100), Flaw.MALFORMED),
                flaw(blankAt(1, " "), Flaw.MALFORMED),
                flaw(blankAt(76, "\n"), Flaw.MALFORMED),
                flaw(blankAt(76, "\r\n\r\n"), Flaw.MALFORMED),
                flaw(blankAt(KEY.length() - 1, " "), Flaw.MALFORMED),
                flaw(KEY.replace('+', '-').replace('/', '_').replace('=', '.') + "_", Flaw.MALFORMED));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("flaws")
    void textsThatAreNoKeysAreToldApart(String text, Flaw flaw) {
        assertThat(flaw(text)).isEqualTo(flaw);
    }

    static Stream<Arguments> otherJson() {
        return Stream.of(
                flawIf("another typ", json -> json.replace("\"registration-key\"", "\"lease\"")),
                flawIf("another version", json -> json.replace("\"v\":1", "\"v\":2")),
                flawIf("another algorithm", json -> json.replace("\"Ed25519\"", "\"ES256\"")),
                flawIf("a member twice", json -> json.replace("\"v\":1", "\"v\":1,\"v\":1")),
                flawIf("a member twice, differing", json -> json.replace("{\"alg\"", "{\"owner\":\"A\",\"alg\"")),
                flawIf("an unknown member", json -> json.replace("\"v\":1", "\"v\":1,\"w\":2")),
                flawIf("null", json -> json.replace("\"v\":1", "\"uid_hash\":null,\"v\":1")),
                flawIf("an object inside", json -> json.replace(">=10.0\"", ">=10.0\",\"hash\":{}")),
                flawIf("an array", json -> json.replace("\"virtual\"", "[\"virtual\"]")),
                flawIf("a text for a number", json -> json.replace("\"v\":1", "\"v\":\"1\"")),
                flawIf("a number for a text", json -> json.replace("\"virtual\"", "1")),
                flawIf("a fraction", json -> json.replace("\"v\":1", "\"v\":1.0")),
                flawIf("an exponent", json -> json.replace("\"v\":1", "\"v\":1e0")),
                flawIf("a number beyond 2^53", json -> json.replaceAll("\"iat\":\\d+", "\"iat\":9007199254740993")),
                flawIf("a number beyond 2^63", json -> json.replaceAll("\"iat\":\\d+", "\"iat\":99999999999999999999")),
                flawIf("a negative time", json -> json.replaceAll("\"iat\":\\d+", "\"iat\":-1")),
                flawIf(
                        "an empty owner",
                        json -> json.replaceAll("\"owner\":.*,\"product\"", "\"owner\":\"\",\"product\"")),
                flawIf("a line separator", json -> json.replace("Noël", "No\u2028l")),
                flawIf("an escaped control character", json -> json.replace("Noël", "No\\u0001l")),
                flawIf("a raw control character", json -> json.replace("Noël", "No\u0001l")),
                flawIf("an unpaired surrogate", json -> json.replace("Noël", "No\\ud83dl")),
                flawIf("a comment", json -> json.replace("{\"alg\"", "{/**/\"alg\"")),
                flawIf("something after its end", json -> json + "{}"),
                flawIf("a short signature", json -> json.replaceAll("\"signature\":\"....", "\"signature\":\"")),
                flawIf("a signature that isn't base64", json -> json.replace("\"signature\":\"", "\"signature\":\"!")),
                flawIf("a kid that is none", json -> json.replace("\"kid\":\"", "\"kid\":\"!")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherJson")
    void jsonWithSomethingElseInItIsMalformed(String what, UnaryOperator<String> change) {
        var changed = change.apply(decoded(KEY));
        assertThat(changed).as("changed").isNotEqualTo(decoded(KEY));
        assertThat(CODEC.read(encoded(changed))).isEqualTo(new Rejected(Flaw.MALFORMED, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alg",
                "glpi",
                "iat",
                "id",
                "iss",
                "kid",
                "nbf",
                "owner",
                "product",
                "signature",
                "trial",
                "typ",
                "v"
            })
    void aMemberLeftOutIsMalformed(String member) {
        var members = IndependentCheck.members(KEY);
        members.remove(member);
        assertThat(CODEC.read(encoded(members.toString()))).isEqualTo(new Rejected(Flaw.MALFORMED, Optional.empty()));
    }

    @Test
    void leavingOutOrAddingWhatIsOptionalBreaksTheSignature() {
        var members = IndependentCheck.members(KEY);
        members.remove("exp");
        assertThat(flaw(encoded(members.toString()))).isEqualTo(Flaw.BAD_SIGNATURE);
        var bound = decoded(KEY).replace(",\"v\":1", ",\"uid_hash\":\"" + "0".repeat(64) + "\",\"v\":1");
        assertThat(flaw(encoded(bound))).isEqualTo(Flaw.BAD_SIGNATURE);
    }

    static Stream<Arguments> spellings() {
        return Stream.of(
                flawIf("spaces", json -> json.replace(":1}", ": 1}")),
                flawIf("a line break at its end", json -> json + "\n"),
                flawIf("an escaped slash", json -> json.replace("https://", "https:\\/\\/")),
                flawIf("an escaped letter", json -> json.replace("virtual", "\\u0076irtual")),
                flawIf("escaped umlauts", json -> json.replace("ë", "\\u00eb")),
                flawIf("another order", json -> json.replace("\"alg\":\"Ed25519\",", "")
                        .replace(":1}", ":1,\"alg\":\"Ed25519\"}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spellings")
    void anotherSpellingOfTheSameClaimsIsMalformedAndStillSaysThem(String what, UnaryOperator<String> change) {
        var changed = change.apply(decoded(KEY));
        assertThat(changed).as("changed").isNotEqualTo(decoded(KEY));
        assertThat(CODEC.read(encoded(changed))).isEqualTo(new Rejected(Flaw.MALFORMED, Optional.of(CLAIMS)));
    }

    @Test
    void paddingBitsAndMissingPaddingMakeNoSecondSpelling() {
        for (var owner : new String[] {"A", "AB", "ABC"}) {
            var key = CODEC.issue(TestSigning.claims(PAIR.id(), owner)).text();
            var bare = key.replace("=", "");
            if (!bare.equals(key)) {
                assertThat(flaw(bare)).isEqualTo(Flaw.TRUNCATED);
            }
            for (int i = 0; i < BASE64.length(); i++) {
                var last = BASE64.charAt(i);
                var other = bare.substring(0, bare.length() - 1) + last + key.substring(bare.length());
                assertThat(CODEC.read(other) instanceof Authentic).isEqualTo(other.equals(key));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "AB", "ABC", "Noël & \"Œuvre\" 😀😀", "\\\\"})
    void whereverAKeyIsCutItIsTruncated(String owner) {
        var key = CODEC.issue(TestSigning.claims(PAIR.id(), owner)).text();
        for (int length = 1; length < key.length(); length++) {
            assertThat(flaw(key.substring(0, length)))
                    .as("cut after %d", length)
                    .isEqualTo(Flaw.TRUNCATED);
        }
    }

    @Test
    void noCharacterCanBeChangedAnywhere() {
        var random = new Random(7);
        for (int at = 0; at < KEY.length(); at++) {
            for (int i = 0; i < 3; i++) {
                isNeverAuthentic(at, BASE64.charAt(random.nextInt(64)));
            }
            isNeverAuthentic(at, '=');
            isNeverAuthentic(at, '"');
        }
        for (int at = KEY.length() - 8; at < KEY.length(); at++) {
            for (int i = 0; i < BASE64.length(); i++) {
                isNeverAuthentic(at, BASE64.charAt(i));
            }
        }
    }

    @Test
    @Tag("full")
    void noCharacterCanBeChangedAnywhereToAnyOther() {
        for (int at = 0; at < KEY.length(); at++) {
            for (int i = 0; i < BASE64.length(); i++) {
                isNeverAuthentic(at, BASE64.charAt(i));
            }
        }
    }

    private static void isNeverAuthentic(int at, char other) {
        if (KEY.charAt(at) != other) {
            var changed = KEY.substring(0, at) + other + KEY.substring(at + 1);
            assertThat(CODEC.read(changed))
                    .as("%s at %d", other, at)
                    .isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.flaw())
                            .isNotIn(Flaw.EMPTY, Flaw.WRONG_KIND, Flaw.COMPROMISED_SIGNING_KEY));
        }
    }

    @Test
    void anotherIssuersKeyAndAnUnknownKidAreUnknownIssuers() {
        var elsewhere = decoded(KEY).replace("keys.example.org", "keys.example.net");
        assertThat(flaw(encoded(elsewhere))).isEqualTo(Flaw.UNKNOWN_ISSUER);
        var stranger = TestSigning.newKey();
        var claims = TestSigning.claims(stranger.id(), "Acme");
        var forged = TestSigning.codec(new TestSigning().ring(stranger)).issue(claims);
        assertThat(CODEC.read(forged.text())).isEqualTo(new Rejected(Flaw.UNKNOWN_ISSUER, Optional.of(claims)));
    }

    @Test
    void anAlteredClaimIsABadSignature() {
        var altered = decoded(KEY).replace("\"trial\":false", "\"trial\":true");
        assertThat(CODEC.read(encoded(altered))).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.flaw()).isEqualTo(Flaw.BAD_SIGNATURE);
            assertThat(rejected.claims()).map(KeyClaims::trial).contains(true);
        });
    }

    @Test
    void aCompromisedSigningKeyTakesItsKeysAlong() {
        var database = new TestSigning();
        var pair = TestSigning.newKey();
        var ring = database.ring(pair);
        var codec = TestSigning.codec(ring);
        var claims = TestSigning.claims(pair.id(), "Acme");
        var key = codec.issue(claims).text();
        database.status(pair, Status.COMPROMISED);
        ring.refresh();
        assertThat(codec.read(key)).isEqualTo(new Rejected(Flaw.COMPROMISED_SIGNING_KEY, Optional.of(claims)));
    }

    @Property(tries = 2_000)
    void noTextMakesItThrowOrPasses(@ForAll String text) {
        assertThat(CODEC.read(text)).isInstanceOf(Rejected.class);
    }

    @Property(tries = 2_000)
    void noBytesMakeItThrowOrPass(@ForAll byte[] bytes) {
        assertThat(CODEC.read(Base64.getEncoder().encodeToString(bytes))).isInstanceOf(Rejected.class);
    }

    @Test
    void whatAStrangerSendsCostsLittle() {
        var worst = "{\"alg\":\"Ed25519\",\"owner\":\"".concat("\\".repeat(6_000));
        var begin = System.nanoTime();
        for (int i = 0; i < 500; i++) {
            CODEC.read(encoded(worst));
            CODEC.read("eyJ" + "a.".repeat(4_000));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    }

    private static Flaw flaw(String text) {
        return CODEC.read(text) instanceof Rejected rejected ? rejected.flaw() : Flaw.EMPTY;
    }

    private static Arguments flaw(String text, Flaw flaw) {
        return Arguments.of(text, flaw);
    }

    private static Arguments flawIf(String what, UnaryOperator<String> change) {
        return Arguments.of(what, change);
    }

    private static String blankAt(int at, String blank) {
        return KEY.substring(0, at) + blank + KEY.substring(at);
    }

    private static String encoded(String json) {
        return Base64.getEncoder().encodeToString(json.getBytes(UTF_8));
    }

    private static String decoded(String key) {
        return new String(Base64.getDecoder().decode(key), UTF_8);
    }
}
