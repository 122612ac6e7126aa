package org.keywork.billing;

import java.util.Optional;
import java.util.Set;
import org.keywork.asset.AssetId;
import org.keywork.catalog.OfferReference;
import org.keywork.subscription.SubscriptionId;

/**
 * What somebody wants to order, before billing details. Its numbers can be anything; {@link OrderRules} says what is wrong.
 *
 * @param years 0 for an upgrade, which lasts as long as what it replaces
 * @param subscription what is renewed or upgraded
 * @param chosen the servers that are to use it; none chosen means: all that use the renewed or upgraded
 *     one, at a renewal those whose next period isn't ordered already.
 *     Those that continued free after its end come back with a renewal where they are chosen
 */
public record WantedOrder(
        OrderKind kind,
        OfferReference product,
        int servers,
        int years,
        Optional<SubscriptionId> subscription,
        Set<AssetId> chosen) {
    public WantedOrder {
        if ((kind == OrderKind.NEW) == subscription.isPresent()) {
            throw new IllegalArgumentException("A renewal or upgrade is of a subscription, and nothing else is");
        }
        chosen = Set.copyOf(chosen);
    }

    /** The same for those servers. */
    public WantedOrder by(Set<AssetId> servers) {
        return new WantedOrder(kind, product, this.servers, years, subscription, servers);
    }
}
