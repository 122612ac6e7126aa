package org.keywork.billing;

import org.keywork.account.OrganizationId;
import org.keywork.catalog.OfferReference;

/**
 * An order is about to be accepted, in the transaction that publishes this: whoever changes rows of their own once it is holds
 * them now, in the order that {@link org.keywork.subscription.Subscriptions#hold} tells. It may still be refused.
 */
public record OrderToAccept(OrganizationId organization, OfferReference product) {}
