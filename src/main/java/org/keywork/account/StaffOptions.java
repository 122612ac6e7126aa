package org.keywork.account;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keywork.shell.Texts;

/**
 * The options of a {@code staff} command, each given once: as {@code --name=value}, or as two words, of which the second
 * doesn't begin like an option.
 */
final class StaffOptions {
    private final Map<String, String> given;

    private StaffOptions(Map<String, String> given) {
        this.given = given;
    }

    /** @throws IllegalArgumentException says what can't be understood */
    static StaffOptions of(List<String> words, Set<String> known) {
        var given = new HashMap<String, String>();
        var left = words.iterator();
        while (left.hasNext()) {
            var word = left.next();
            var equals = word.indexOf('=');
            var name = equals < 0 ? word : word.substring(0, equals);
            if (!known.contains(name)) {
                throw new IllegalArgumentException("there is no option " + name);
            }
            if (given.put(name, equals < 0 ? valueOf(name, left) : word.substring(equals + 1)) != null) {
                throw new IllegalArgumentException("give " + name + " once");
            }
        }
        return new StaffOptions(given);
    }

    private static String valueOf(String name, Iterator<String> left) {
        var value = left.hasNext() ? left.next() : "--";
        if (value.startsWith("--")) {
            throw new IllegalArgumentException("give " + name + " a value");
        }
        return value;
    }

    EmailAddress email() {
        var typed = needed("--email");
        return EmailAddress.parse(typed)
                .orElseThrow(() -> new IllegalArgumentException(typed + " isn't an e-mail address"));
    }

    DisplayName name() {
        return DisplayName.parse(needed("--name"))
                .orElseThrow(() -> new IllegalArgumentException("--name has more than " + DisplayName.MAX_LENGTH
                        + " characters or " + DisplayName.MAX_BYTES + " bytes, or a character that names can't have"));
    }

    StaffRoles roles() {
        return StaffRoles.parse(needed("--roles"));
    }

    /** English where none is given. */
    Locale language() {
        var typed = given.getOrDefault("--language", Locale.ENGLISH.getLanguage());
        return Texts.LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(typed))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--language can't be " + typed + ", only "
                        + Texts.LANGUAGES.stream().map(Locale::getLanguage).collect(Collectors.joining(" or "))));
    }

    private String needed(String name) {
        var value = given.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException("give " + name);
        }
        return value;
    }
}
