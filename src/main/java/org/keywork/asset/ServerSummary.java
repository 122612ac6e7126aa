package org.keywork.asset;

import java.time.Instant;
import java.util.Optional;
import org.keywork.subscription.Entitlement;

/**
 * A server as lists show it.
 *
 * @param entitlement what is in force
 * @param trial the trial that is, where it is one
 */
public record ServerSummary(
        AssetId id,
        String name,
        Optional<ServerUrl> url,
        Entitlement entitlement,
        Optional<ServerTrial> trial,
        boolean hasKey,
        Optional<Instant> lastSeen,
        Optional<String> glpiVersion,
        ServerState state) {}
