package org.keywork.doctor;

/** What a pasted text is. */
public enum Finding {
    /** A key as it was issued. */
    INTACT,
    /** A key that travelled badly, whole once that is undone. */
    REPAIRED,
    TWO_KEYS,
    CUT_AT_END,
    CUT_AT_BEGINNING,
    /** A piece out of a key, both ends missing. */
    FRAGMENT,
    CASE_LOST,
    /** Changed where the format leaves no choice, so that the place can be told. */
    DAMAGED,
    /** Well-formed, but its signature doesn't fit. */
    ALTERED,
    UNKNOWN_ISSUER,
    /** Its signing key may be known to others, so that it proves nothing. */
    COMPROMISED,
    EMPTY,
    MASKED,
    PLACEHOLDER,
    TOO_LONG,
    CRYPT_KEY,
    DATABASE_VALUE,
    TOKEN_OR_UID,
    SESSION_TOKEN,
    UUID,
    JWT,
    PEM,
    SSH_KEY,
    LICENCE_KEY,
    URL,
    EMAIL,
    KEY_ID,
    SHORT_REFERENCE,
    TRACE_ID,
    PASSWORD,
    BINARY,
    OTHER;

    /** Whether it is, or was, a registration key. */
    public boolean isOfKey() {
        return compareTo(EMPTY) < 0;
    }
}
