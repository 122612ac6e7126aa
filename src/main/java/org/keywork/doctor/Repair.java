package org.keywork.doctor;

/** How a key travelled, and what was undone. Nothing here guesses: each has one inverse, and the key's signature proves it. */
public enum Repair {
    LINE_BREAKS,
    BLANKS,
    /** Blanks that stood for {@code +}: a form decoded the key once too often. */
    PLUS_LOST,
    QUOTES,
    MAIL_QUOTES,
    /** Zero-width characters, soft hyphens, no-break blanks, marks of direction, control characters. */
    INVISIBLE,
    SMART_DASHES,
    LOOKALIKES,
    BASE64URL,
    PADDING,
    HTML,
    QUOTED_PRINTABLE,
    PERCENT_ENCODED,
    ESCAPED,
    UTF_16,
    ENCODED_TWICE,
    DECODED,
    COMMAND,
    HEADER,
    ASSIGNMENT,
    TEXT_AROUND,
    PASTED_TWICE
}
