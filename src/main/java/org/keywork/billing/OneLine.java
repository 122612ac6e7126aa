package org.keywork.billing;

/** What a line of an invoice may hold: any script, nothing that breaks the line, steers a terminal or hides. */
final class OneLine {
    private OneLine() {}

    /** Whether the text has 1 to {@code maxLength} characters, no blanks around, and can stand on one line. */
    static boolean fits(String text, int maxLength) {
        return !text.isBlank()
                && text.length() <= 2 * maxLength
                && text.codePointCount(0, text.length()) <= maxLength
                && text.equals(text.strip())
                && text.codePoints().allMatch(OneLine::allowed);
    }

    /** @throws IllegalArgumentException saying what it was that doesn't fit */
    static void require(String what, String text, int maxLength) {
        if (!fits(text, maxLength)) {
            throw new IllegalArgumentException(
                    "Not 1 to " + maxLength + " characters on one line, without blanks around: " + what);
        }
    }

    private static boolean allowed(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.FORMAT -> false;
            default -> true;
        };
    }
}
