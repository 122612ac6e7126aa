package org.keywork.desk.ui;

import java.util.Optional;
import org.keywork.asset.AssetId;
import org.keywork.asset.ServerTrial;
import org.keywork.catalog.OfferReference;
import org.keywork.subscription.Entitlement;

/**
 * A server that an order can be for, and what decides about it today and follows on that.
 *
 * @param trial one that runs
 * @param paid a paid place that it has, with or without a trial on top
 * @param comesBack it continued free, and a renewal would bring it back
 */
record OrderCandidate(
        AssetId id,
        String name,
        OfferReference uses,
        Optional<ServerTrial> trial,
        Optional<Entitlement> paid,
        Optional<OfferReference> next,
        boolean comesBack) {}
