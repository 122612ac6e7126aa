package org.keywork.account;

/** What became of a mailed link. */
public enum LinkState {
    /** good for one use */
    OPEN,
    USED,
    /** its time is over; another can be sent */
    ENDED,
    /** never ours, or so old that it was forgotten */
    UNKNOWN
}
