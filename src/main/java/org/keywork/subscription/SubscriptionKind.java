package org.keywork.subscription;

public enum SubscriptionKind {
    PAID,
    TRIAL,
    FREE
}
