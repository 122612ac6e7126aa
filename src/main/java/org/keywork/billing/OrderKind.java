package org.keywork.billing;

/** What an order does. */
public enum OrderKind {
    /** a subscription of its own, from the day of acceptance */
    NEW,
    /** another period, after the one that is paid */
    RENEWAL,
    /** a higher offer for the rest of the period */
    UPGRADE
}
