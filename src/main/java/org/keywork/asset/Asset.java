package org.keywork.asset;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
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

    private String name;
    private @Nullable String liveName;
    private @Nullable String url;

    /** Also written by {@link Binding}'s conditional update, behind this entity's back but under the same rule. */
    private @Nullable String instanceUid;

    private @Nullable Instant boundAt;
    private Instant addedAt;
    private @Nullable Instant removedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Asset() {}

    Asset(OrganizationId organization, SubscriptionId subscription, NewServer server, Instant now) {
        this.id = new AssetId(UUID.randomUUID());
        this.organization = organization;
        this.subscription = subscription;
        this.name = server.name();
        this.addedAt = now;
        describe(server.name(), server.url());
        server.uid().ifPresent(uid -> bind(uid, now));
    }

    void describe(String name, Optional<ServerUrl> url) {
        requireThere();
        this.name = name;
        this.liveName = name.toLowerCase(Locale.ROOT);
        this.url = url.map(ServerUrl::value).orElse(null);
    }

    void bind(InstanceUid uid, Instant now) {
        requireThere();
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

    SubscriptionId subscription() {
        return subscription;
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

    boolean isRemoved() {
        return removedAt != null;
    }
}
