package org.keywork.doctor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keywork.signing.RegistrationKey;
import org.keywork.signing.SampleKeys;

/**
 * However a key is changed, in its text or in what that says, the doctor answers, in words, and what it offers is one of the
 * keys that were issued, letter by letter.
 */
class AlteredKeysAtTheDoctorTest {
    private static final KeyDoctor DOCTOR = new KeyDoctor(SampleKeys.codec());
    private static final List<String> KEYS =
            List.of(SampleKeys.key(), SampleKeys.key("A"), SampleKeys.key("Acme 😀 \"x\""), SampleKeys.longest());
    private static final List<String> ADDED = List.of(
            " ",
            "\n",
            "\r\n> ",
            "=\n",
            "=3D",
            "%3D",
            "&#43;",
            "&amp;#x3D;",
            "\\n",
            "\\/",
            "\"",
            "'",
            "«",
            "<br>",
            "\0",
            "\u200b",
            "\ufeff",
            "\u00ad",
            "\u202e",
            "—",
            "–",
            "а",
            "О",
            "Ａ",
            "ﬁ",
            "-",
            "_",
            "+",
            "/",
            "=",
            "é",
            "\ud83d",
            "X-Registration-Key:",
            "config:set glpinetwork_registration_key ",
            "{\"key\":\"",
            "eyJhbGciOiJFZDI1NTE5",
            " eyJhbGciOiJFZDI1NTE5AAAA");

    @Test
    void noneOfThousandsIsTakenForAnother() {
        areAnswered(20_000);
    }

    @Test
    @Tag("full")
    void noneOfAMillionIsTakenForAnother() {
        areAnswered(1_000_000);
    }

    private static void areAnswered(int tries) {
        var random = new Random(20_261_122);
        for (var i = 0; i < tries; i++) {
            var altered = altered(random);
            var diagnosis = DOCTOR.examine(altered);
            assertThat(diagnosis.finding()).isNotNull();
            TestDoctor.isSaidInWords(diagnosis);
            diagnosis.key().map(RegistrationKey::text).ifPresent(key -> assertThat(KEYS)
                    .as("from %s", altered)
                    .contains(key));
            assertThat(diagnosis.places()).allSatisfy(place -> assertThat(place.to())
                    .isLessThanOrEqualTo(Math.max(1, altered.codePointCount(0, altered.length()))));
        }
    }

    private static String altered(Random random) {
        var key = KEYS.get(random.nextInt(KEYS.size()));
        var inJson = random.nextInt(3) == 0;
        var text = inJson ? new String(Base64.getDecoder().decode(key), ISO_8859_1) : key;
        for (var edits = 1 + random.nextInt(3); edits > 0; edits--) {
            text = edited(text, random);
        }
        var encodings = (inJson ? 1 : 0) + (random.nextInt(5) == 0 ? 1 : 0);
        for (; encodings > 0; encodings--) {
            text = Base64.getEncoder().encodeToString(text.getBytes(ISO_8859_1));
        }
        return random.nextInt(10) == 0 ? edited(text, random) : text;
    }

    private static String edited(String text, Random random) {
        var at = random.nextInt(text.length() + 1);
        var end = Math.min(text.length(), at + random.nextInt(random.nextInt(3) == 0 ? 400 : 4));
        return text.substring(0, at)
                + switch (random.nextInt(5)) {
                    case 0 -> "";
                    case 1 -> text.substring(at, end).repeat(2);
                    case 2 -> ADDED.get(random.nextInt(ADDED.size()));
                    case 3 -> ADDED.get(random.nextInt(ADDED.size())) + text.substring(at, end);
                    default -> String.valueOf((char) random.nextInt(random.nextInt(10) == 0 ? 65_536 : 128));
                }
                + text.substring(end);
    }
}
