package org.keywork.subscription;

/** Why a subscription was cancelled. */
public enum ClosedBecause {
    /** All its servers went on to a higher offer. */
    UPGRADED,
    /** The order that brought it was cancelled. */
    ORDER_CANCELLED,
    /** Its trial ended before its last day. */
    TRIAL_ENDED,
    REVOKED
}
