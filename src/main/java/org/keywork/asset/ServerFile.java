package org.keywork.asset;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.keywork.account.Organizations;

/**
 * A server as support sees it: what its owner sees of it, and whose it is.
 *
 * @param removed when its owner removed it
 */
public record ServerFile(Organizations.Profile owner, Optional<Instant> removed, ServerDetails server) {
    public AssetId id() {
        return server.id();
    }

    /** In which the subscription's days begin and end. */
    public ZoneId zone() {
        return owner.zone();
    }
}
