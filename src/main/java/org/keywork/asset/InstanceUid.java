package org.keywork.asset;

import java.util.Optional;

/**
 * What a GLPI server calls itself on the wire. GLPI makes 40 letters and digits (contract 2.5); other clients may use 8 to
 * 64 characters, dots, hyphens and underscores among them.
 */
public record InstanceUid(String value) {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 64;
    private static final int ENDS = 4;

    public InstanceUid {
        if (!isOne(value)) {
            throw new IllegalArgumentException("Not an instance UID");
        }
    }

    /** Empty where the text, blanks at its ends removed, can't be a UID. */
    public static Optional<InstanceUid> parse(String text) {
        var trimmed = text.strip();
        return isOne(trimmed) ? Optional.of(new InstanceUid(trimmed)) : Optional.empty();
    }

    private static boolean isOne(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isAllowed(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(char character) {
        return (character >= '0' && character <= '9')
                || (character >= 'A' && character <= 'Z')
                || (character >= 'a' && character <= 'z')
                || character == '.'
                || character == '-'
                || character == '_';
    }

    /** The last four characters, enough to tell one's own servers apart. */
    public String ending() {
        return value.substring(value.length() - ENDS);
    }

    /** Its first and last four characters: how a page names an instance that the customer may not know. */
    public String shortened() {
        return value.length() <= 2 * ENDS ? value : value.substring(0, ENDS) + "…" + ending();
    }

    @Override
    public String toString() {
        return value;
    }
}
