package org.keywork.asset;

import java.time.Instant;
import java.util.Optional;
import org.keywork.subscription.Entitlement;

/** A server as lists show it. */
public record ServerSummary(
        AssetId id,
        String name,
        Optional<ServerUrl> url,
        Entitlement entitlement,
        boolean hasKey,
        Optional<Instant> lastSeen,
        Optional<String> glpiVersion,
        ServerState state) {}
