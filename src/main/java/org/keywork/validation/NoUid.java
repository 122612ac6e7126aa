package org.keywork.validation;

/** Why no instance UID is known of a caller. */
public enum NoUid {
    NOT_SENT,
    /** What was sent can't be one (contract 2.5). */
    MALFORMED,
    /** Too many different ones came with that key on that day. */
    NOT_TOLD_APART
}
