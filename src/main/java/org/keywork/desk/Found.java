package org.keywork.desk;

import java.util.Locale;

/** What somebody typed to find something, as it is compared with what is stored. */
record Found(String text) {
    /** Below this many characters only beginnings are compared: too much contains them. */
    private static final int MANY = 3;

    static final int MAX_LENGTH = 200;

    /** How many of one kind are looked at: who gets more has to type more. */
    static final int MOST = 2_000;

    Found {
        var stripped = text.strip();
        text = stripped.substring(0, Math.min(stripped.length(), MAX_LENGTH)).replace("\0", "");
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    String upper() {
        return text.toUpperCase(Locale.ROOT);
    }

    /** For {@code like … escape '!'}. */
    String pattern() {
        return (text.length() < MANY ? "" : "%") + escaped() + "%";
    }

    /** The same, for the whole of what is compared. */
    String escaped() {
        return lower().replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
