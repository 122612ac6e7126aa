package org.keywork.billing;

import java.util.Optional;
import java.util.Set;
import org.keywork.asset.AssetId;
import org.keywork.catalog.OfferReference;
import org.keywork.subscription.SubscriptionId;

/** What tests order, and for whom. */
public final class BillingSamples {
    public static final OfferReference BASIC = new OfferReference("network-basic");
    public static final OfferReference STANDARD = new OfferReference("network-standard");
    public static final OfferReference ADVANCED = new OfferReference("network-advanced");
    public static final OfferReference CLOUD = new OfferReference("network-cloud");

    private BillingSamples() {}

    /** A French company. */
    public static BillingDetails acme() {
        return new BillingDetails(
                "Acme SARL",
                "12 rue de la Paix",
                Optional.empty(),
                "75002",
                "Paris",
                Country.FRANCE,
                Optional.empty(),
                Optional.of("PO-4711"),
                Optional.empty());
    }

    /** A German company with a VAT number. */
    public static BillingDetails beispiel() {
        return new BillingDetails(
                "Beispiel GmbH",
                "Lange Straße 1",
                Optional.empty(),
                "10115",
                "Berlin",
                new Country("DE"),
                VatNumber.parse("DE123456789"),
                Optional.empty(),
                Optional.empty());
    }

    public static WantedOrder order(OfferReference product, int servers, AssetId... chosen) {
        return new WantedOrder(OrderKind.NEW, product, servers, 1, Optional.empty(), Set.of(chosen));
    }

    public static WantedOrder renewal(SubscriptionId of, OfferReference product, int servers, AssetId... chosen) {
        return new WantedOrder(OrderKind.RENEWAL, product, servers, 1, Optional.of(of), Set.of(chosen));
    }

    public static WantedOrder upgrade(SubscriptionId of, OfferReference product, int servers, AssetId... chosen) {
        return new WantedOrder(OrderKind.UPGRADE, product, servers, 0, Optional.of(of), Set.of(chosen));
    }
}
