package org.keywork.asset;

import java.time.Instant;
import org.springframework.data.repository.Repository;

interface AssetMoves extends Repository<AssetMove, java.util.UUID> {
    AssetMove save(AssetMove move);

    int countByAssetAndByStaffFalseAndMovedAtAfter(AssetId asset, Instant since);
}
