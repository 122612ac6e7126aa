package org.keywork.asset;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here, and read in SQL
@Table(name = "asset_move")
class AssetMove {
    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "asset_id"))
    private AssetId asset;

    private Instant movedAt;
    private String fromUid;
    private String toUid;
    private @Nullable Instant leftBoundAt;
    private String actor;
    private boolean byStaff;

    @SuppressWarnings("NullAway.Init")
    protected AssetMove() {}

    /**
     * By the customer.
     *
     * @param boundSince since when it had been bound to the instance that it leaves
     */
    AssetMove(
            AssetId asset, InstanceUid from, Optional<Instant> boundSince, InstanceUid to, String actor, Instant now) {
        this.id = UUID.randomUUID();
        this.asset = asset;
        this.movedAt = now;
        this.fromUid = from.value();
        this.toUid = to.value();
        this.leftBoundAt = boundSince.orElse(null);
        this.actor = actor;
    }

    /** By support: it leaves the customer's own moves as they are. */
    AssetMove byStaff() {
        byStaff = true;
        return this;
    }

    UUID id() {
        return id;
    }

    ServerDetails.Move told() {
        return new ServerDetails.Move(
                movedAt, new InstanceUid(fromUid), new InstanceUid(toUid), Optional.ofNullable(leftBoundAt), byStaff);
    }
}
