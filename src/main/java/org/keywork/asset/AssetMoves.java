package org.keywork.asset;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AssetMoves extends Repository<AssetMove, UUID> {
    AssetMove save(AssetMove move);

    Optional<AssetMove> findById(UUID id);

    Optional<AssetMove> findFirstByAssetOrderByMovedAt(AssetId asset);

    List<AssetMove> findByAssetOrderByMovedAtDesc(AssetId asset);

    int countByAssetAndByStaffFalseAndMovedAtAfter(AssetId asset, Instant since);
}
