package org.keywork.subscription;

/** What was last done to a subscription. That it ended follows from the clock and is stored nowhere. */
public enum SubscriptionState {
    PENDING,
    ACTIVE,
    SUSPENDED,
    /** for good */
    CANCELLED
}
