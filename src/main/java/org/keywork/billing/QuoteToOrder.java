package org.keywork.billing;

import java.util.Optional;
import java.util.Set;
import org.keywork.asset.AssetId;

/**
 * What is decided when a quote is ordered; the rest stays as it was quoted.
 *
 * @param chosen the servers that are to use it, as in {@link WantedOrder}
 * @param purchaseOrder the customer's own number, as in {@link BillingDetails}
 */
public record QuoteToOrder(Set<AssetId> chosen, Optional<String> purchaseOrder) {
    public QuoteToOrder {
        chosen = Set.copyOf(chosen);
    }

    /** Just as it was quoted. */
    public static QuoteToOrder asQuoted(WantedOrder wanted, BillingDetails billing) {
        return new QuoteToOrder(wanted.chosen(), billing.purchaseOrder());
    }
}
