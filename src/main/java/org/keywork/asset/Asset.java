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
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keywork.account.OrganizationId;
import org.keywork.subscription.SubscriptionId;

@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here, and read in SQL
@Table(name = "asset")
class Asset {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AssetId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId organization;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "subscription_id"))
    private SubscriptionId subscription;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "trial_id"))
    private @Nullable SubscriptionId trial;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "next_id"))
    private @Nullable SubscriptionId next;

    /** What ended and was left for the free offer; nothing once it uses anything else. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "continued_from_id"))
    private @Nullable SubscriptionId continuedFrom;

    @Enumerated(EnumType.STRING)
    private AssetKind kind;

    private String name;
    private @Nullable String liveName;
    private @Nullable String url;

    /** Also written by {@link Binding}'s conditional update, behind this entity's back but under the same rule. */
    private @Nullable String instanceUid;

    private @Nullable Instant boundAt;
    private Instant addedAt;
    private @Nullable Instant removedAt;

    /** The act that took the server out of use; {@link KeyRevocations} writes it. */
    private @Nullable UUID revocationId;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Asset() {}

    Asset(OrganizationId organization, SubscriptionId subscription, NewServer server, Instant now) {
        this.id = new AssetId(UUID.randomUUID());
        this.organization = organization;
        this.subscription = subscription;
        this.kind = AssetKind.SERVER;
        this.name = server.name();
        this.addedAt = now;
        describe(server.name(), server.url());
        server.uid().ifPresent(uid -> bind(uid, now));
    }

    static Asset cloud(OrganizationId organization, SubscriptionId subscription, NewServer instances, Instant now) {
        var cloud = new Asset(organization, subscription, instances, now);
        cloud.kind = AssetKind.CLOUD;
        return cloud;
    }

    /** From now on it uses that; a trial on top stays. */
    void use(SubscriptionId other) {
        requireThere();
        subscription = other;
        next = null;
        continuedFrom = null;
    }

    void continueFree(SubscriptionId free) {
        var ended = subscription;
        use(free);
        continuedFrom = ended;
    }

    void useNext(SubscriptionId following) {
        requireThere();
        next = following;
    }

    /** What was to follow doesn't. */
    void useNothingNext() {
        next = null;
    }

    void tryOut(SubscriptionId trial) {
        requireThere();
        if (kind == AssetKind.CLOUD || this.trial != null) {
            throw new IllegalStateException("Server " + id + " can't have this trial");
        }
        this.trial = trial;
    }

    void endTrial() {
        trial = null;
    }

    void describe(String name, Optional<ServerUrl> url) {
        requireThere();
        this.name = name;
        this.liveName = name.toLowerCase(Locale.ROOT);
        this.url = url.map(ServerUrl::value).orElse(null);
    }

    void bind(InstanceUid uid, Instant now) {
        requireThere();
        if (kind == AssetKind.CLOUD) {
            throw new IllegalStateException("What stands for instances in the cloud binds to none of them");
        }
        this.instanceUid = uid.value();
        this.boundAt = now;
    }

    void remove(Instant now) {
        requireThere();
        this.removedAt = now;
        this.liveName = null;
    }

    private void requireThere() {
        if (removedAt != null) {
            throw new IllegalStateException("Server " + id + " was removed");
        }
    }

    AssetId id() {
        return id;
    }

    OrganizationId organization() {
        return organization;
    }

    HeldSubscriptions held() {
        return new HeldSubscriptions(subscription, Optional.ofNullable(trial), Optional.ofNullable(next));
    }

    AssetKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    Optional<ServerUrl> url() {
        return Optional.ofNullable(url).map(ServerUrl::new);
    }

    Optional<InstanceUid> uid() {
        return Optional.ofNullable(instanceUid).map(InstanceUid::new);
    }

    Optional<Instant> boundAt() {
        return Optional.ofNullable(boundAt);
    }

    /** Whether it is out of use, and gets no keys. */
    boolean isRevoked() {
        return revocationId != null;
    }

    Optional<Instant> removedAt() {
        return Optional.ofNullable(removedAt);
    }

    boolean isRemoved() {
        return removedAt != null;
    }
}
