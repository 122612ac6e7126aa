package org.keywork.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.signing.KeyReading.Authentic;

class RegistrationKeyFormatTest {
    private static final SigningKeyPair PAIR = TestSigning.newKey();
    private static final RegistrationKeyCodec CODEC = TestSigning.codec(new TestSigning().ring(PAIR));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme",
                "Établissements Noël & Fils – Œuvre",
                "\"quoted\" and \\back\\slashed\\ and /slashed/",
                "\\u2028 \\n \\\"",
                "</script><script>alert('x')</script>",
                "{\"signature\":\"AAAA\"}",
                "日本語の会社 株式会社",
                "شركة المثال",
                "emoji 👩‍👩‍👧‍👦 🏳️‍🌈 🇫🇷",
                "e\u0301 is not \u00e9",
                "\ufeffbyte order mark, \u200bzero width, \u202eright to left, \u00a0no-break",
                "\ufffd replacement, \uffff and \ufdd0 no characters",
                "\ud83f\udffe \udbff\udfff at the planes' ends",
                " blank at both ends ",
                "null",
                "1e3"
            })
    void anyOwnerIsSignedAsAStrangerWouldCheckIt(String owner) throws Exception {
        check(TestSigning.claims(PAIR.id(), owner));
    }

    @Property(tries = 500)
    void everyKeyIsGenuineByTheJdkAndCanonicalByAnotherLibrary(@ForAll("legalClaims") KeyClaims claims)
            throws Exception {
        check(claims);
    }

    private static void check(KeyClaims claims) throws Exception {
        var key = CODEC.issue(claims).text();
        var json = new String(Base64.getDecoder().decode(key), StandardCharsets.UTF_8);
        assertThat(json).isEqualTo(new JsonCanonicalizer(json).getEncodedString());
        assertThat(IndependentCheck.isGenuine(key, PAIR.publicKey().getEncoded()))
                .isTrue();
        assertThat(IndependentCheck.members(key).get("owner").stringValue()).isEqualTo(claims.owner());
        assertThat(CODEC.read(key)).isEqualTo(new Authentic(claims, new RegistrationKey(key)));
        assertThat(CODEC.issue(claims).text()).isEqualTo(key);
    }

    @Provide
    Arbitrary<KeyClaims> legalClaims() {
        var plain = Arbitraries.strings()
                .withCharRange(' ', '~')
                .excludeChars('"', '\\')
                .ofMinLength(1)
                .ofMaxLength(24);
        var hash = Arbitraries.strings().withChars("0123456789abcdef").ofLength(64);
        var time = Arbitraries.longs().between(0, 253_402_300_799L).map(Instant::ofEpochSecond);
        var what = Combinators.combine(plain, plain.optional(), Arbitraries.of(true, false), plain);
        var bound = Combinators.combine(hash.optional(), hash.optional(), time, time, time.optional());
        return owners().flatMap(owner -> what.flatAs(
                (product, offer, trial, glpi) -> bound.as((uid, url, issued, notBefore, expires) -> new KeyClaims(
                        PAIR.id(),
                        TestSigning.ISSUER.value(),
                        "rk_0123456789abcdefghjkmnpqrs",
                        owner,
                        product,
                        offer,
                        trial,
                        glpi,
                        uid,
                        url,
                        issued,
                        notBefore,
                        expires))));
    }

    private static Arbitrary<String> owners() {
        var letters = Arbitraries.oneOf(
                Arbitraries.of(0x22, 0x5c, 0x2f, 0x7e, 0xa0, 0xe9, 0x2027, 0x202a, 0xfeff, 0xffff, 0x1f600, 0x10ffff),
                Arbitraries.integers().between(0x20, 0x7e),
                Arbitraries.integers().between(0, Character.MAX_CODE_POINT));
        return letters.filter(RegistrationKeyFormatTest::isLegal)
                .map(Character::toString)
                .list()
                .ofMinSize(1)
                .ofMaxSize(50)
                .map(list -> String.join("", list));
    }

    private static boolean isLegal(int c) {
        return !Character.isISOControl(c) && c != 0x2028 && c != 0x2029 && (c < 0xd800 || c > 0xdfff);
    }

    @Test
    void theLongestClaimsFitIntoAKeyAndAreReadBack() {
        var issuer = new Issuer("https://" + "i".repeat(ClaimLimits.ISSUER - 8));
        var signing = new Ed25519Signing(new TestSigning().ring(PAIR));
        var codec = new SignedJsonKeyCodec(signing, signing, issuer);
        for (var owner : new String[] {"\"".repeat(200), "\\".repeat(200), "é".repeat(100), "😀".repeat(50)}) {
            var longest = with(TestSigning.longestClaims(PAIR.id(), issuer.value()), owner);
            var key = codec.issue(longest);
            assertThat(key.text().length()).isLessThanOrEqualTo(RegistrationKey.MAX_LENGTH);
            assertThat(codec.read(key.text())).isInstanceOf(Authentic.class);
        }
    }

    @Test
    void noLimitOfTheLongestClaimsCanBeStretched() {
        var longest = TestSigning.longestClaims(PAIR.id(), TestSigning.ISSUER.value());
        for (var owner : new String[] {"a".repeat(201), "é".repeat(100) + "a", "😀".repeat(51), "\"".repeat(201)}) {
            assertThatThrownBy(() -> with(longest, owner)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Issuer("i".repeat(101))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> described("p".repeat(38), "o".repeat(38), ">=10.0"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> described("p", "o", ">".repeat(25))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ClaimLimits.id("rk_" + "z".repeat(30))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\nb",
                "a\tb",
                "a\u0000b",
                "a\u007fb",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b",
                "\ud83d",
                "a\ude00b",
                "\ude00\ud83d"
            })
    void ownersThatTheFormatCannotSayAreRefused(String owner) {
        assertThatThrownBy(() -> TestSigning.claims(PAIR.id(), owner)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void otherTextsArePlainAndTimesAreWholeSeconds() {
        for (var text : new String[] {"", "\"", "\\", "é", "a\nb"}) {
            assertThatThrownBy(() -> described(text, "offer", ">=10.0")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> described("product", text, ">=10.0")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> described("product", "offer", text)).isInstanceOf(IllegalArgumentException.class);
        }
        for (var time : new Instant[] {
            TestSigning.NOW.plusMillis(1), Instant.EPOCH.minusSeconds(1), Instant.ofEpochSecond(253_402_300_800L)
        }) {
            assertThatThrownBy(() -> ClaimLimits.time("exp", time)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> ClaimLimits.hash("uid_hash", "F".repeat(64)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keysOfAnotherIssuerAreNotIssued() {
        var foreign = TestSigning.longestClaims(PAIR.id(), "https://elsewhere.example.org");
        assertThatThrownBy(() -> CODEC.issue(foreign)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatAKeyIsBoundToIsHashedWithItsId() {
        assertThat(KeyClaims.hashOf("rk_abcde", "uid"))
                .isEqualTo("33c239f2ed29dce9a00cd9ad11ad42e4f855467c28e8748d0271f299acb095f8")
                .isNotEqualTo(KeyClaims.hashOf("rk_abcdf", "uid"));
    }

    @Test
    void idsAreRandomAndReadable() {
        var ids = new RegistrationKeyIds(new SecureRandom());
        assertThat(ids.next()).matches("rk_[0-9a-hjkmnp-tv-z]{26}").isNotEqualTo(ids.next());
        ClaimLimits.id(ids.next());
    }

    private static KeyClaims described(String product, String offer, String glpi) {
        var claims = TestSigning.claims(PAIR.id(), "Acme");
        return new KeyClaims(
                claims.signingKey(),
                claims.issuer(),
                claims.id(),
                claims.owner(),
                product,
                Optional.of(offer),
                false,
                glpi,
                Optional.empty(),
                Optional.empty(),
                claims.issuedAt(),
                claims.notBefore(),
                Optional.empty());
    }

    private static KeyClaims with(KeyClaims claims, String owner) {
        return new KeyClaims(
                claims.signingKey(),
                claims.issuer(),
                claims.id(),
                owner,
                claims.product(),
                claims.offer(),
                claims.trial(),
                claims.glpi(),
                claims.uidHash(),
                claims.urlHash(),
                claims.issuedAt(),
                claims.notBefore(),
                claims.expires());
    }
}
