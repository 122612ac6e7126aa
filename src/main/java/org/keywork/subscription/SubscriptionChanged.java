package org.keywork.subscription;

/** A subscription's state or dates changed; published within the transaction that changes it. */
public record SubscriptionChanged(SubscriptionId subscription) {}
