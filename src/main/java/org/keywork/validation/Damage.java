package org.keywork.validation;

/** What went wrong on a key's way, where that is plainer than what the rest of it looks like. */
public enum Damage {
    LINE_BREAK,
    TOO_LONG,
    /** The key of a server that is bound came without saying from which instance. */
    NO_UID,
    /** The key of a server that is bound came with a text that can't be an instance's UID. */
    MALFORMED_UID
}
