package org.keywork.trial;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.keywork.account.OrganizationId;
import org.keywork.asset.AssetId;
import org.keywork.catalog.OfferReference;
import org.keywork.subscription.Entitlement;

/**
 * A trial as pages show it.
 *
 * @param servers the names of those that try it, or are to
 * @param leftBecauseOfInstance the names of those whose GLPI had such a trial before
 */
public record TrialDetails(
        TrialId id,
        OrganizationId organization,
        OfferReference product,
        int days,
        int places,
        TrialState state,
        TrialSource source,
        String purpose,
        String requestedBy,
        Instant requestedAt,
        Optional<Instant> decidedAt,
        Optional<String> note,
        boolean wasProlonged,
        Optional<Entitlement> entitlement,
        Map<AssetId, String> servers,
        Map<AssetId, String> leftBecauseOfInstance,
        Optional<Instant> endedAt,
        Optional<Instant> convertedAt) {}
