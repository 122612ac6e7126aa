package org.keywork.asset;

import org.keywork.account.OrganizationId;

/**
 * A server is about to be added, in the transaction that publishes this: whoever joins in once it is ({@link ServerAdded}) holds
 * rows of their own now, in the order that {@link org.keywork.subscription.Subscriptions#hold} tells. It may still be refused.
 */
public record ServerToAdd(OrganizationId organization) {}
