package org.keywork.asset;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an act would reach.
 *
 * @param servers how many are concerned in any way
 * @param stopping how many of them can't go on: those that came last with another key, or have one that was never used, don't stop
 * @param keys how many that can still be used
 * @param first some of those that stop, by name
 */
public record KeyReach(int servers, int stopping, int keys, List<Server> first) {
    static final KeyReach NOTHING = new KeyReach(0, 0, 0, List.of());

    /** @param keys how many of its keys would stop */
    public record Server(AssetId id, String name, Optional<Instant> lastSeen, int keys) {}
}
