package org.keywork.asset;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keywork.account.OrganizationId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RegistrationKeys extends Repository<RegistrationKeyRecord, RegistrationKeyId> {
    RegistrationKeyRecord saveAndFlush(RegistrationKeyRecord key);

    void delete(RegistrationKeyRecord key);

    void flush();

    @Query("""
            select k.asset.value from RegistrationKeyRecord k
            where k.asset in :assets and k.status = org.keywork.asset.KeyStatus.ISSUED""")
    Set<UUID> idsOfServersWithKey(Collection<AssetId> assets);

    Optional<RegistrationKeyRecord> findById(RegistrationKeyId id);

    Optional<RegistrationKeyRecord> findBySlot(String slot);

    Optional<RegistrationKeyRecord> findByFingerprint(byte[] fingerprint);

    List<RegistrationKeyRecord> findByAssetAndStatusIn(AssetId asset, Collection<KeyStatus> statuses);

    List<RegistrationKeyRecord> findByAssetInAndStatusNot(Collection<AssetId> assets, KeyStatus status);

    List<RegistrationKeyRecord> findByAssetAndStatusNotOrderByIssuedAtDesc(AssetId asset, KeyStatus status);

    List<RegistrationKeyRecord> findTop200ByOrganizationAndStatusNotOrderByIssuedAtDesc(
            OrganizationId organization, KeyStatus status);

    List<RegistrationKeyRecord> findByStatusAndPreparedAtBefore(KeyStatus status, Instant before);

    @Query("select k.id.value from RegistrationKeyRecord k where k.status = org.keywork.asset.KeyStatus.REVOKED")
    List<String> revokedIds();

    record Status(RegistrationKeyId id, KeyStatus status) {}

    @Query("""
            select k.id, k.status from RegistrationKeyRecord k
            where k.organization = :organization and k.status <> org.keywork.asset.KeyStatus.PREPARED""")
    List<Status> statusesOf(OrganizationId organization);
}
