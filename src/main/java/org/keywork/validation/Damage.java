package org.keywork.validation;

/** What a key suffered on its way, where that is plainer than what the rest of it looks like. */
public enum Damage {
    LINE_BREAK,
    TOO_LONG
}
