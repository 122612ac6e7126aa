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

    /** As it was then: by now its owner may have moved it on, from where it was first. */
    private Optional<Made> bound(Asset asset) {
        var first = moves.findFirstByAssetOrderByMovedAt(asset.id()).map(AssetMove::told);
        var uid = first.map(ServerDetails.Move::from).or(asset::uid);
        var at = first.isPresent() ? first.flatMap(ServerDetails.Move::boundSince) : asset.boundAt();
        return uid.flatMap(to -> at.map(then -> new Made(asset.name(), Optional.empty(), to, then)));
    }
}
