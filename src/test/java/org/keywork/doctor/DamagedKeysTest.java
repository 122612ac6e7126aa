package org.keywork.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.doctor.Finding.*;
import static org.keywork.doctor.Repair.*;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keywork.signing.RegistrationKey;
import org.keywork.signing.SampleKeys;

/** What people make of a key: for each the exact finding and, where it can be repaired, the exact key. */
class DamagedKeysTest {
    private static final KeyDoctor DOCTOR = new KeyDoctor(SampleKeys.codec());
    private static final String KEY = SampleKeys.key();
    private static final String ANOTHER_BEGINS = "eyJhbGciOiJFZDI1NTE5AAAA";

    private static Arguments repaired(String what, UnaryOperator<String> make, Repair... repairs) {
        return Arguments.of(what, make, REPAIRED, Set.of(repairs));
    }

    private static Arguments found(String what, UnaryOperator<String> make, Finding finding) {
        return Arguments.of(what, make, finding, Set.of());
    }

    static Stream<Arguments> intact() {
        return Stream.of(
                found("as issued", key -> key, INTACT),
                found("with blanks at its ends", key -> "  \t" + key + "  ", INTACT),
                found("with empty lines around", key -> "\r\n\r\n" + key + "\n\n", INTACT));
    }

    static Stream<Arguments> travelled() {
        return Stream.of(
                repaired("wrapped at 76", key -> wrapped(key, 76, "\r\n"), LINE_BREAKS),
                repaired("wrapped at 72 with Unix ends", key -> wrapped(key, 72, "\n"), LINE_BREAKS),
                repaired("wrapped at 10", key -> wrapped(key, 10, "\n"), LINE_BREAKS),
                repaired("wrapped and indented", key -> wrapped(key, 64, "\n    "), LINE_BREAKS, BLANKS),
                repaired("line separators", key -> wrapped(key, 80, "\u2028"), LINE_BREAKS),
                repaired("continued in a shell", key -> wrapped(key, 80, "\\\n"), LINE_BREAKS),
                repaired("a blank inside", key -> key.substring(0, 90) + " " + key.substring(90), BLANKS),
                repaired("a tab inside", key -> key.substring(0, 90) + "\t" + key.substring(90), BLANKS),
                repaired("spaced out", key -> wrapped(key, 1, " "), BLANKS),
                repaired("its + read as blanks", key -> key.replace('+', ' '), PLUS_LOST),
                repaired("in double quotes", key -> '"' + key + '"', QUOTES),
                repaired("in single quotes", key -> "'" + key + "'", QUOTES),
                repaired("in backticks", key -> "`" + key + "`", QUOTES),
                repaired("in a block of backticks", key -> "```\n" + key + "\n```", QUOTES),
                repaired("in English quotes", key -> "“" + key + "”", QUOTES),
                repaired("in French quotes", key -> "« " + key + " »", QUOTES),
                repaired("in French quotes, typeset", key -> "«\u00a0" + key + "\u00a0»", QUOTES, INVISIBLE),
                repaired("a quote left over", key -> key + "'", QUOTES),
                repaired("quoted in a mail", key -> "> " + key, MAIL_QUOTES),
                repaired(
                        "quoted twice and wrapped",
                        key -> ">> " + wrapped(key, 70, "\n>> "),
                        MAIL_QUOTES,
                        LINE_BREAKS,
                        BLANKS),
                repaired("quoted by a bar", key -> "| " + wrapped(key, 70, "\n| "), MAIL_QUOTES, LINE_BREAKS, BLANKS),
                repaired("a zero-width space", key -> key.substring(0, 90) + "\u200b" + key.substring(90), INVISIBLE),
                repaired("zero-width joiners", key -> wrapped(key, 40, "\u200d"), INVISIBLE),
                repaired("a byte order mark", key -> "\ufeff" + key, INVISIBLE),
                repaired("a no-break space", key -> key.substring(0, 90) + "\u00a0" + key.substring(90), INVISIBLE),
                repaired(
                        "a narrow no-break space",
                        key -> key.substring(0, 90) + "\u202f" + key.substring(90),
                        INVISIBLE),
                repaired("soft hyphens", key -> wrapped(key, 60, "\u00ad"), INVISIBLE),
                repaired("right-to-left marks", key -> "\u202e" + key + "\u200f", INVISIBLE),
                repaired(
                        "a form feed between pages",
                        key -> key.substring(0, 90) + "\f" + key.substring(90),
                        LINE_BREAKS),
                repaired("base64url", key -> url(key), BASE64URL),
                repaired("base64url without padding", key -> url(key).replace("=", ""), BASE64URL, PADDING),
                repaired("base64url with en dashes", key -> url(key).replace('-', '–'), BASE64URL, SMART_DASHES),
                repaired("base64url with minus signs", key -> url(key).replace('-', '\u2212'), BASE64URL, SMART_DASHES),
                repaired("base64url, -- made one dash", key -> url(key).replace("-", "—"), BASE64URL, SMART_DASHES),
                repaired("without padding", key -> key.replace("=", ""), PADDING),
                repaired("with too much padding", key -> key + "=", PADDING),
                repaired("Cyrillic letters", key -> key.replace('a', 'а').replace('o', 'о'), LOOKALIKES),
                repaired("Greek letters", key -> key.replace('A', 'Α').replace('I', 'Ι'), LOOKALIKES),
                repaired("full-width letters", key -> fullWidth(key), LOOKALIKES),
                repaired("HTML entities", key -> key.replace("+", "&#43;").replace("=", "&#x3D;"), HTML),
                repaired("named entities", key -> key.replace("+", "&plus;").replace("/", "&sol;"), HTML),
                repaired("entities twice", key -> key.replace("=", "&amp;#61;"), HTML),
                repaired("line break tags", key -> wrapped(key, 76, "<br />"), HTML),
                repaired("in a paragraph", key -> "<p>" + key + "</p>", HTML),
                repaired("in quote entities", key -> "&quot;" + key + "&quot;", QUOTES),
                repaired("word break tags", key -> wrapped(key, 76, "<wbr>"), HTML),
                repaired("quoted-printable", key -> wrapped(key.replace("=", "=3D"), 75, "=\n"), QUOTED_PRINTABLE),
                repaired("quoted-printable from Windows", key -> wrapped(key, 75, "=\r\n"), QUOTED_PRINTABLE),
                repaired(
                        "quoted-printable no-break space",
                        key -> key.substring(0, 90) + "=C2=A0" + key.substring(90),
                        QUOTED_PRINTABLE),
                repaired("percent-encoded", key -> URLEncoder.encode(key, UTF_8), PERCENT_ENCODED),
                repaired(
                        "percent-encoded twice",
                        key -> URLEncoder.encode(URLEncoder.encode(key, UTF_8), UTF_8),
                        PERCENT_ENCODED),
                repaired("JSON escapes", key -> key.replace("/", "\\/"), ESCAPED),
                repaired(
                        "JSON escapes of PHP",
                        key -> key.replace("+", "\\u002B").replace("=", "\\u003d"),
                        ESCAPED),
                repaired("escaped line breaks", key -> wrapped(key, 76, "\\n"), ESCAPED),
                repaired("UTF-16 read as bytes", key -> wrapped(key, 1, "\0"), UTF_16),
                repaired("encoded twice", key -> base64(key), ENCODED_TWICE),
                repaired("encoded twice with a line's end", key -> base64(key + "\n"), ENCODED_TWICE),
                repaired(
                        "encoded twice and wrapped",
                        key -> wrapped(base64(wrapped(key, 76, "\n")), 76, "\n"),
                        LINE_BREAKS,
                        ENCODED_TWICE),
                repaired("decoded", key -> new String(Base64.getDecoder().decode(key), UTF_8), DECODED),
                repaired(
                        "a command",
                        key -> "php bin/console config:set glpinetwork_registration_key '" + key
                                + "' --context=core --no-interaction",
                        COMMAND),
                repaired(
                        "the command of 9.5",
                        key -> "php bin/console glpi:config:set glpinetwork_registration_key '" + key + "'",
                        COMMAND),
                repaired(
                        "a command with its prompt, wrapped",
                        key ->
                                "www-data@glpi:~$ sudo -u www-data php bin/console config:set glpinetwork_registration_key \""
                                        + wrapped(key, 80, "\n") + "\"\nOK",
                        COMMAND,
                        LINE_BREAKS),
                repaired("a header", key -> "X-Registration-Key:" + key, HEADER),
                repaired(
                        "a header of curl",
                        key -> "curl -H 'X-Registration-Key: " + key
                                + "' https://keys.example.org/api/registration/info",
                        HEADER),
                repaired(
                        "JSON",
                        key -> "{\"uid\": 4, \"registration_key\": \"" + key + "\", \"more\": true}",
                        ASSIGNMENT),
                repaired("an INI line", key -> "glpi_key = " + key, ASSIGNMENT),
                repaired("an environment variable", key -> "export GLPI_KEY='" + key + "'", ASSIGNMENT),
                repaired("YAML", key -> "glpi:\n  key: \"" + key + "\"\n", ASSIGNMENT),
                repaired("a PHP array", key -> "'key' => '" + key + "',", ASSIGNMENT),
                repaired(
                        "a mail",
                        key -> "Hello Pat,\n\nhere is our key: " + key + "\n\nBest regards,\nSam",
                        TEXT_AROUND),
                repaired(
                        "a mail, wrapped and quoted",
                        key -> "Am 3. Mai schrieb Pat:\n> Hello,\n> " + wrapped(key, 70, "\n> ") + "\n>\n> Pat",
                        LINE_BREAKS,
                        BLANKS,
                        MAIL_QUOTES,
                        TEXT_AROUND),
                repaired("a word before", key -> "key " + key, TEXT_AROUND),
                repaired("a full stop after", key -> key + ".", TEXT_AROUND),
                repaired("twice", key -> key + key, PASTED_TWICE),
                repaired("twice, on two lines", key -> key + "\n" + key, PASTED_TWICE),
                repaired("a piece, then all of it", key -> key.substring(0, 300) + "\n" + key, PASTED_TWICE));
    }

    static Stream<Arguments> lost() {
        return Stream.of(
                found("cut at 412", key -> key.substring(0, 412), CUT_AT_END),
                found("cut near its beginning", key -> key.substring(0, 40), CUT_AT_END),
                found("its last group missing", key -> key.substring(0, key.length() - 4), CUT_AT_END),
                found("cut, with dots", key -> key.substring(0, 120) + "…", CUT_AT_END),
                found("cut, in quotes", key -> '"' + key.substring(0, 200) + '"', CUT_AT_END),
                found("cut, in a mail", key -> "My key:\n" + key.substring(0, 400) + "\n\nRegards, Sam", CUT_AT_END),
                found("cut, wrapped", key -> wrapped(key.substring(0, 400), 76, "\n"), CUT_AT_END),
                found("cut at 255, as a database column does", key -> key.substring(0, 255), CUT_AT_END),
                found("encoded twice and cut", key -> base64(key).substring(0, 500), CUT_AT_END),
                found("encoded twice, cut before", key -> base64(key.substring(0, 300)), CUT_AT_END),
                found("its first character missing", key -> key.substring(1), CUT_AT_BEGINNING),
                found("its first half missing", key -> key.substring(key.length() / 2), CUT_AT_BEGINNING),
                found("a piece of it", key -> key.substring(101, 380), FRAGMENT),
                found("in small letters", key -> key.toLowerCase(Locale.ROOT), CASE_LOST),
                found("in capitals", key -> key.toUpperCase(Locale.ROOT), CASE_LOST),
                found("a foreign character inside", key -> key.substring(0, 130) + "*" + key.substring(131), DAMAGED),
                found("its beginning mistyped", key -> "eyJhbGciOiJFZDI1NTE1" + key.substring(20), DAMAGED),
                found("a piece missing in the middle", key -> key.substring(0, 201) + key.substring(230), DAMAGED),
                found("a character too many", key -> key.substring(0, 130) + "A" + key.substring(130), DAMAGED),
                found("another owner", key -> SampleKeys.forged(key, json -> json.replace("Noël", "Acme")), ALTERED),
                found(
                        "given away, in quotes",
                        key -> '"'
                                + SampleKeys.forged(key, json -> json.replace("\"trial\":false", "\"trial\":true"))
                                + '"',
                        ALTERED),
                found(
                        "forged and wrapped",
                        key -> wrapped(SampleKeys.forged(key, json -> json.replace("Noël", "Acme")), 76, "\n"),
                        ALTERED),
                found(
                        "a member added",
                        key -> SampleKeys.forged(key, json -> json.replace(",\"v\":1}", ",\"x\":1,\"v\":1}")),
                        DAMAGED),
                found("of another issuer", key -> SampleKeys.ofAnother(), UNKNOWN_ISSUER),
                found("of another issuer, quoted", key -> "> " + SampleKeys.ofAnother(), UNKNOWN_ISSUER),
                found("two keys", key -> key + "\n" + SampleKeys.key("Acme"), TWO_KEYS),
                found("a key and a piece of another", key -> key + " " + ANOTHER_BEGINS, TWO_KEYS),
                found("that, encoded once more", key -> base64(key + " " + ANOTHER_BEGINS), TWO_KEYS),
                found("two keys, encoded once more", key -> base64(key + "\n" + SampleKeys.key("Acme")), TWO_KEYS),
                found(
                        "a key and an altered one",
                        key -> key + "\n" + SampleKeys.forged(key, json -> json.replace("Noël", "Acme")),
                        TWO_KEYS));
    }

    static Stream<Arguments> foreign() {
        return Stream.of(
                found("nothing", key -> "", EMPTY),
                found("blanks", key -> " \n\t\u200b ", EMPTY),
                found("quotes around nothing", key -> "''", EMPTY),
                found("a masked field", key -> "***", MASKED),
                found("a password field's dots", key -> "••••••••••", MASKED),
                found("a placeholder", key -> "<KEY>", PLACEHOLDER),
                found(
                        "a command without its key",
                        key -> "php bin/console config:set glpinetwork_registration_key '<KEY>' --context=core",
                        PLACEHOLDER),
                found("a glpicrypt.key as base64", key -> base64("0123456789abcdef0123456789ABCDEF"), CRYPT_KEY),
                found("a glpicrypt.key as bytes", key -> "\u0001\u00d7\ufffdQ\u0013k\ufffd9\u00e5z\u001f", CRYPT_KEY),
                found("the path of glpicrypt.key", key -> "/var/www/glpi/config/glpicrypt.key", CRYPT_KEY),
                found("what GLPI's database holds", key -> base64("Zq/7".repeat(120)), DATABASE_VALUE),
                found("an API token or UID", key -> "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF3gH6jK9m", TOKEN_OR_UID),
                found("a session token", key -> "83af7e620c83a50a18d3eac2f6", SESSION_TOKEN),
                found("a UUID", key -> "5b8f6f0e-7b1c-4a55-9a2f-6d2c0c4f5a11", UUID),
                found(
                        "a JWT",
                        key -> "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U",
                        JWT),
                found(
                        "a PEM",
                        key -> "-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUX\n-----END CERTIFICATE-----",
                        PEM),
                found("an SSH key", key -> "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBx9 pat@acme", SSH_KEY),
                found("another vendor's licence", key -> "W269N-WFGWX-YVC9B-4J6C9-T83GX", LICENCE_KEY),
                found("an address", key -> "https://keys.example.org/assets", URL),
                found("an e-mail address", key -> "pat@acme.example", EMAIL),
                found("a key's id", key -> "rk_0123456789abcdefghjkmnpqrs", KEY_ID),
                found("a short reference", key -> "npqrs", SHORT_REFERENCE),
                found("a trace id", key -> "7HQA3-MXRFK", TRACE_ID),
                found("a password", key -> "Tr0ub4dor&3", PASSWORD),
                found("bytes", key -> "\u0001\u0002\u0003PNG".repeat(20), BINARY),
                found("a sentence", key -> "My key doesn't work, please help me with it.", OTHER),
                found("a script", key -> "<script>alert(1)</script>", OTHER),
                found("JSON", key -> "{\"error\": \"not found\"}", OTHER),
                found("a letter that stuck", key -> "x".repeat(500), OTHER),
                found("as many letters as a token has, all the same", key -> "a".repeat(40), OTHER),
                found("a word again and again", key -> "keywork".repeat(60), OTHER));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"intact", "travelled"})
    void isRepairedToTheKeyItWas(String what, UnaryOperator<String> make, Finding finding, Set<Repair> repairs) {
        for (var key : List.of(KEY, SampleKeys.key(SampleKeys.OWNER + "."), SampleKeys.key(SampleKeys.OWNER + "._"))) {
            var diagnosis = DOCTOR.examine(make.apply(key));
            assertThat(diagnosis.key().map(RegistrationKey::text)).hasValue(key);
            assertThat(diagnosis.says().id()).hasValue("rk_0123456789abcdefghjkmnpqrs");
        }
        var diagnosis = DOCTOR.examine(make.apply(KEY));
        assertThat(diagnosis.finding()).isEqualTo(finding);
        assertThat(diagnosis.repairs()).isEqualTo(repairs);
        TestDoctor.isSaidInWords(diagnosis);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"lost", "foreign"})
    void isToldForWhatItIsAndNeverRepaired(String what, UnaryOperator<String> make, Finding finding, Set<Repair> none) {
        var diagnosis = DOCTOR.examine(make.apply(KEY));
        assertThat(diagnosis.finding()).isEqualTo(finding);
        assertThat(diagnosis.repairs()).isEqualTo(none);
        assertThat(diagnosis.key()).isEmpty();
        TestDoctor.isSaidInWords(diagnosis);
    }

    @Test
    void theKeysHaveEveryCharacterThatKeysCanHave() {
        assertThat(KEY).contains("+", "/", "=");
    }

    private static String wrapped(String text, int width, String by) {
        return Stream.iterate(0, at -> at < text.length(), at -> at + width)
                .map(at -> text.substring(at, Math.min(text.length(), at + width)))
                .collect(Collectors.joining(by));
    }

    private static String url(String key) {
        return key.replace('+', '-').replace('/', '_');
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static String fullWidth(String key) {
        return key.chars()
                .mapToObj(c -> String.valueOf(c > 'K' && c < 'Z' ? (char) (c + 0xfee0) : (char) c))
                .collect(Collectors.joining());
    }
}
