package org.keywork.account;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The name of a person or an organization: 1 to 100 characters and at most 200 bytes of UTF-8 (what a registration key
 * has room for), any script, no blanks around, nothing that breaks a line, steers a terminal or hides.
 */
public record DisplayName(String value) {
    static final int MAX_LENGTH = 100;
    static final int MAX_BYTES = 200;

    public DisplayName {
        if (value.isBlank() || !value.equals(value.strip())) {
            throw new IllegalArgumentException("A name is empty or has blanks around it");
        }
        if (tooLong(value)) {
            throw new IllegalArgumentException("A name is too long");
        }
        if (!value.codePoints().allMatch(DisplayName::allowed)) {
            throw new IllegalArgumentException("A name has a character that names can't have");
        }
    }

    /** Reads what a person typed; empty where it can't be a name. */
    public static Optional<DisplayName> parse(String typed) {
        try {
            return Optional.of(new DisplayName(tooLong(typed) ? typed : typed.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static boolean tooLong(String typed) {
        return typed.length() > 2 * MAX_LENGTH
                || typed.codePointCount(0, typed.length()) > MAX_LENGTH
                || typed.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }

    private static boolean allowed(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            // zero-width joiners are part of some scripts; marks that turn the direction of what follows are not
            case Character.FORMAT -> character == 0x200C || character == 0x200D;
            default -> true;
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
