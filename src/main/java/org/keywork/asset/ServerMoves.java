package org.keywork.asset;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to be told of a {@link ServerMoved}. */
@Component
@Transactional(readOnly = true)
public class ServerMoves {
    private final AssetRepository assets;
    private final AssetMoves moves;

    ServerMoves(AssetRepository assets, AssetMoves moves) {
        this.assets = assets;
        this.moves = moves;
    }

    /**
     * @param server what its owner calls it
     * @param from empty where it had been bound to none
     */
    public record Made(String server, Optional<InstanceUid> from, InstanceUid to, Instant at) {}

    /** Empty once the server is removed. */
    public Optional<Made> find(AssetId server, Optional<UUID> move) {
        return assets.findById(server)
                .filter(asset -> !asset.isRemoved())
                .flatMap(asset -> move.isPresent() ? move.flatMap(id -> made(asset, id)) : bound(asset));
    }

    private Optional<Made> made(Asset asset, UUID move) {
        return moves.findById(move)
                .map(AssetMove::told)
                .map(told -> new Made(asset.name(), Optional.of(told.from()), told.to(), told.at()));
    }

    private static Optional<Made> bound(Asset asset) {
        return asset.uid().flatMap(uid -> asset.boundAt().map(at -> new Made(asset.name(), Optional.empty(), uid, at)));
    }
}
