package org.keywork.subscription;

/** What a subscription's state and dates come to at one instant. */
public enum Standing {
    NOT_BEGUN,
    RUNNING,
    SUSPENDED,
    ENDED,
    CANCELLED
}
