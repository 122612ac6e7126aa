package org.keywork.desk;

import java.util.Locale;

/** What somebody typed to find something, as it is compared with what is stored. */
record Found(String text) {
    /** Below this many characters only beginnings are compared: too much contains them. */
    private static final int MANY = 3;

    static final int MAX_LENGTH = 200;

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
        var escaped = lower().replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return (text.length() < MANY ? "" : "%") + escaped + "%";
    }
}
