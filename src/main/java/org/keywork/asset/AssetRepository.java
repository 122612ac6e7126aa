package org.keywork.asset;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.keywork.account.OrganizationId;
import org.keywork.subscription.SubscriptionId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AssetRepository extends Repository<Asset, AssetId> {
    Asset saveAndFlush(Asset asset);

    Optional<Asset> findById(AssetId id);

    Optional<Asset> findByIdAndOrganizationAndRemovedAtIsNull(AssetId id, OrganizationId organization);

    int countBySubscriptionAndRemovedAtIsNull(SubscriptionId subscription);

    boolean existsByOrganizationAndLiveName(OrganizationId organization, String liveName);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Asset a where a.id = :id")
    Optional<Asset> lock(AssetId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Asset a where a.id = :id and a.organization = :organization and a.removedAt is null")
    Optional<Asset> lockOf(OrganizationId organization, AssetId id);

    /** The one update that decides which instance a server is: the first wins, on any node. */
    @Modifying(flushAutomatically = true, clearAutomatically = true) // whoever reads it afterwards sees it bound
    @Query("""
            update Asset a set a.instanceUid = :uid, a.boundAt = :now, a.version = a.version + 1
            where a.id = :id and a.instanceUid is null and a.removedAt is null""")
    int bindIfUnbound(AssetId id, String uid, Instant now);
}
