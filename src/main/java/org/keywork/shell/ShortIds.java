package org.keywork.shell;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Short names for something that happened, to be read aloud and typed: ten characters in two groups, none that look alike
 * ({@code 7HQA3-MXRFK}). About 2^44 of them, so that two of the same are rare but not impossible. No secrets.
 */
public final class ShortIds {
    private static final String CHARACTERS = "ACDEFGHJKMNPQRTWXY3479";
    private static final int GROUP = 5;
    private static final Pattern PRINTED =
            Pattern.compile("\\b[%1$s]{%2$d}-[%1$s]{%2$d}\\b".formatted(CHARACTERS, GROUP));
    private static final SecureRandom RANDOM = new SecureRandom();

    private ShortIds() {}

    /** As somebody typed it, in any case and with or without its dash; empty for anything else. */
    public static Optional<String> parse(String text) {
        var typed = text.strip().replace("-", "").replace(" ", "").toUpperCase(Locale.ROOT);
        var isOne = typed.length() == 2 * GROUP && typed.chars().allMatch(c -> CHARACTERS.indexOf(c) >= 0);
        return isOne ? Optional.of(typed.substring(0, GROUP) + "-" + typed.substring(GROUP)) : Optional.empty();
    }

    /** The first that stands in a longer text as we print it, with its dash and in capitals. */
    public static Optional<String> within(String text) {
        return PRINTED.matcher(text).results().map(MatchResult::group).findFirst();
    }

    public static String next() {
        var id = new StringBuilder(2 * GROUP + 1);
        RANDOM.ints(2L * GROUP, 0, CHARACTERS.length()).forEach(index -> {
            if (id.length() == GROUP) {
                id.append('-');
            }
            id.append(CHARACTERS.charAt(index));
        });
        return id.toString();
    }
}
