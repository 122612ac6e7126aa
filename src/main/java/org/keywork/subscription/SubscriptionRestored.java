package org.keywork.subscription;

/**
 * What a revocation had cancelled is as it was before; published within that transaction, with the row held, for whoever knows
 * what happened meanwhile.
 *
 * @param actor who undid the revocation
 */
public record SubscriptionRestored(SubscriptionId subscription, String actor) {}
