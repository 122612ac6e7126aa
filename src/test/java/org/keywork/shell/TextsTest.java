package org.keywork.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TextsTest {
    @SuppressWarnings("unused")
    static final Iterable<Locale> LANGUAGES = Texts.LANGUAGES;

    /** Where code names a text by a literal: in a call that looks it up, in a menu entry, or by one of the shell's sections. */
    private static final Pattern LITERAL_KEY =
            Pattern.compile("(?:getTranslation|translate)\\(\\s*\"([a-z][\\w.-]*\\w)\"\\s*[,)]"
                    + "|texts\\.get\\([^;\"]*,\\s*\"([a-z][\\w.-]*\\w)\"\\s*[,)]"
                    + "|@Menu\\(title = \"([^\"]+)\""
                    + "|\"((?:shell|landing|catalog)\\.[a-z][\\w.-]*\\w)\"");

    private final Texts texts = new Texts();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(keys(Locale.FRENCH)).isEqualTo(keys(Locale.ENGLISH));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyTextCanBeFormattedAndHasOnlyTypographicApostrophes(Locale language) {
        file(language).forEach((key, text) -> {
            assertThat((String) text).as("%s in %s", key, language).isNotBlank().doesNotContain("'");
            assertThat(new MessageFormat((String) text, language).format(new Object[] {1, 2, 3}))
                    .as("%s in %s", key, language)
                    .isNotBlank();
        });
    }

    @Test
    void everyTextThatCodeNamesExists() {
        assertThat(keys(Locale.ENGLISH)).containsAll(namedInCode()).isNotEmpty();
        assertThat(namedInCode()).contains("landing.title", "shell.error.ours");
    }

    @Test
    void anUnsupportedLanguageIsAnsweredInEnglish() {
        assertThat(texts.get(Locale.GERMAN, "shell.cancel")).isEqualTo("Cancel");
        assertThat(texts.get(Locale.CANADA_FRENCH, "shell.cancel")).isEqualTo("Annuler");
    }

    @Test
    void aMissingTextIsAMistakeOfOursAndSaysWhich() {
        assertThatThrownBy(() -> texts.get(Locale.ENGLISH, "no.such.text"))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("no.such.text");
    }

    private static Set<String> namedInCode() {
        var named = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(TextsTest::read)
                    .flatMap(code -> LITERAL_KEY.matcher(code).results())
                    .flatMap(found -> Stream.of(found.group(1), found.group(2), found.group(3), found.group(4)))
                    .filter(key -> key != null)
                    .forEach(named::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return named;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(Locale language) {
        return new TreeSet<>(file(language).stringPropertyNames());
    }

    private static Properties file(Locale language) {
        var properties = new Properties();
        var path = Path.of("src/main/resources/texts/texts_" + language.getLanguage() + ".properties");
        try (var reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
