package org.keywork.asset;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an act would reach.
 *
 * @param keys how many that can still be used
 * @param first some of the servers, by name
 */
public record KeyReach(int servers, int keys, List<Server> first) {
    /** @param keys how many of its keys would stop */
    public record Server(AssetId id, String name, Optional<Instant> lastSeen, int keys) {}
}
