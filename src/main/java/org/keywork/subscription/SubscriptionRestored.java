package org.keywork.subscription;

/**
 * What a revocation had cancelled, or staff had suspended while it waited for a payment, is as it was before; published within that transaction, with the row held, for whoever knows
 * what happened meanwhile.
 *
 * @param actor who undid or ended that
 */
public record SubscriptionRestored(SubscriptionId subscription, String actor) {}
