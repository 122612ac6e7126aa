package org.keywork.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keywork.asset.AssetId;
import org.keywork.subscription.SubscriptionId;

/**
 * A server of an order.
 *
 * @param openFor the server's id while the order is open, so that a server waits for one order at a time
 * @param beforeId what it used before the order was accepted
 */
@Embeddable
record OrderServer(
        @Column(name = "asset_id") UUID assetId,
        @Nullable UUID openFor,
        @Column(name = "before_id") @Nullable UUID beforeId) {
    OrderServer opened() {
        return new OrderServer(assetId, assetId, beforeId);
    }

    OrderServer closed() {
        return new OrderServer(assetId, null, beforeId);
    }

    AssetId asset() {
        return new AssetId(assetId);
    }

    SubscriptionId before() {
        return new SubscriptionId(Objects.requireNonNull(beforeId));
    }
}
