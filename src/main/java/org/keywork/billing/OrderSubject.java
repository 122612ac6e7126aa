package org.keywork.billing;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keywork.asset.AssetId;
import org.keywork.catalog.OfferReference;
import org.keywork.subscription.SubscriptionId;

/** What an order is for: a product for so many servers and years, anew or in the place of what it renews or upgrades. */
@Embeddable
record OrderSubject(
        @Enumerated(EnumType.STRING) OrderKind kind,
        String product,
        int servers,
        int years,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "subscription_id")) @Nullable
        SubscriptionId subscription) {

    static OrderSubject of(WantedOrder wanted) {
        return new OrderSubject(
                wanted.kind(),
                wanted.product().value(),
                wanted.servers(),
                wanted.years(),
                wanted.subscription().orElse(null));
    }

    /** What it renews or upgrades. */
    Optional<SubscriptionId> source() {
        return Optional.ofNullable(subscription);
    }

    WantedOrder by(Set<AssetId> chosen) {
        return new WantedOrder(kind, new OfferReference(product), servers, years, source(), chosen);
    }
}
