package org.keywork.subscription;

/** What can be done to a subscription. */
public enum SubscriptionAct {
    STARTED,
    RENEWED,
    PROLONGED,
    COURTESY,
    REDUCED,
    SUSPENDED,
    REINSTATED,
    CANCELLED,
    /** What an order did was taken back. */
    RESTORED
}
