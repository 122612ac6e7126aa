package org.keywork.asset;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a GLPI server calls itself on the wire. GLPI makes 40 letters and digits (contract 2.5); other clients may use 8 to
 * 64 characters, dots, hyphens and underscores among them.
 */
public record InstanceUid(String value) {
    private static final Pattern SYNTAX = Pattern.compile("[0-9A-Za-z._-]{8,64}");

    public InstanceUid {
        if (!SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an instance UID");
        }
    }

    /** Empty where the text, blanks at its ends removed, can't be a UID. */
    public static Optional<InstanceUid> parse(String text) {
        var trimmed = text.strip();
        return trimmed.length() <= 64 && SYNTAX.matcher(trimmed).matches()
                ? Optional.of(new InstanceUid(trimmed))
                : Optional.empty();
    }

    /** The last four characters, enough to tell one's own servers apart. */
    public String ending() {
        return value.substring(value.length() - 4);
    }

    @Override
    public String toString() {
        return value;
    }
}
