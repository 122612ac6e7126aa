package org.keywork.asset;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keywork.account.OrganizationId;
import org.keywork.account.UserId;

/** A registration key's life: prepared, issued, then superseded or revoked. Nothing is ever deleted once issued. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here, and read in SQL
@Table(name = "registration_key")
class RegistrationKeyRecord {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RegistrationKeyId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "asset_id"))
    private AssetId asset;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId organization;

    private String product;

    @Enumerated(EnumType.STRING)
    private KeyStatus status;

    private @Nullable String slot;
    private boolean beside;
    private String signingKey;
    private String claims;
    private byte @Nullable [] fingerprint;
    private byte @Nullable [] sealed;
    private Instant preparedAt;
    private @Nullable Instant issuedAt;
    private @Nullable UUID issuedBy;
    private @Nullable Instant supersededAt;
    private @Nullable Instant revokedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable RevocationReason revocationReason;

    /** The act that revoked it; {@link KeyRevocations} writes that, and all that goes with it. */
    private @Nullable UUID revocationId;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected RegistrationKeyRecord() {}

    RegistrationKeyRecord(
            RegistrationKeyId id, Asset asset, String product, String signingKey, String claims, Instant now) {
        this.id = id;
        this.asset = asset.id();
        this.organization = asset.organization();
        this.product = product;
        this.signingKey = signingKey;
        this.claims = claims;
        this.status = KeyStatus.PREPARED;
        this.slot = next(asset.id());
        this.preparedAt = now;
    }

    static String next(AssetId asset) {
        return asset + ":next";
    }

    static String current(AssetId asset) {
        return asset + ":current";
    }

    /**
     * It becomes the one to use; its predecessor has given up that place before.
     *
     * @param by empty where a job issues it
     */
    void issue(byte[] fingerprint, byte[] sealed, Optional<UserId> by, Instant now) {
        require(KeyStatus.PREPARED);
        this.status = KeyStatus.ISSUED;
        this.slot = current(asset);
        this.fingerprint = fingerprint.clone();
        this.sealed = sealed.clone();
        this.issuedAt = now;
        this.issuedBy = by.map(UserId::value).orElse(null);
    }

    /** So that issuing it leaves the key before it as good as it was. */
    RegistrationKeyRecord beside() {
        require(KeyStatus.PREPARED);
        beside = true;
        return this;
    }

    boolean isBeside() {
        return beside;
    }

    /** A newer one is the one to use; this one stays good. */
    void standBeside() {
        require(KeyStatus.ISSUED);
        this.slot = null;
    }

    boolean isCurrent() {
        return current(asset).equals(slot);
    }

    void supersede(Instant now) {
        require(KeyStatus.ISSUED);
        this.status = KeyStatus.SUPERSEDED;
        this.slot = null;
        this.supersededAt = now;
    }

    private void require(KeyStatus expected) {
        if (status != expected) {
            throw new IllegalStateException("Key " + id + " is " + status + ", not " + expected);
        }
    }

    RegistrationKeyId id() {
        return id;
    }

    AssetId asset() {
        return asset;
    }

    OrganizationId organization() {
        return organization;
    }

    String product() {
        return product;
    }

    KeyStatus status() {
        return status;
    }

    String signingKey() {
        return signingKey;
    }

    String claims() {
        return claims;
    }

    byte[] sealed() {
        if (sealed == null) {
            throw new IllegalStateException("Key " + id + " isn't issued yet");
        }
        return sealed.clone();
    }

    Instant preparedAt() {
        return preparedAt;
    }

    Optional<Instant> issuedAt() {
        return Optional.ofNullable(issuedAt);
    }

    Optional<Instant> supersededAt() {
        return Optional.ofNullable(supersededAt);
    }

    Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    Optional<RevocationReason> revocationReason() {
        return Optional.ofNullable(revocationReason);
    }

    Optional<UUID> revocation() {
        return Optional.ofNullable(revocationId);
    }
}
