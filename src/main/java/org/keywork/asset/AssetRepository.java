package org.keywork.asset;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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

    /** Whoever holds one of its places: what is only tried out, or follows later, counts too. */
    @Query("""
            select count(a) from Asset a where a.removedAt is null
            and (a.subscription = :subscription or a.trial = :subscription or a.next = :subscription)""")
    int countUsersOf(SubscriptionId subscription);

    @Query("""
            select a from Asset a where a.removedAt is null
            and (a.subscription = :subscription or a.trial = :subscription or a.next = :subscription)
            order by a.liveName""")
    List<Asset> findUsersOf(SubscriptionId subscription);

    List<Asset> findByContinuedFromAndRemovedAtIsNullOrderByLiveName(SubscriptionId ended);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select a from Asset a where a.removedAt is null
            and (a.subscription = :subscription or a.trial = :subscription or a.next = :subscription)
            order by a.id""")
    List<Asset> lockUsersOf(SubscriptionId subscription);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select a from Asset a where a.id in :ids and a.organization = :organization and a.removedAt is null
            order by a.id""")
    List<Asset> lockAllOf(OrganizationId organization, Collection<AssetId> ids);

    List<Asset> findByIdIn(Collection<AssetId> ids);

    List<Asset> findByOrganizationAndRemovedAtIsNullOrderByLiveName(OrganizationId organization);

    Optional<Asset> findFirstByOrganizationAndKindAndRemovedAtIsNull(OrganizationId organization, AssetKind kind);

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
            where a.id = :id and a.instanceUid is null and a.removedAt is null
            and a.kind = org.keywork.asset.AssetKind.SERVER""")
    int bindIfUnbound(AssetId id, String uid, Instant now);
}
