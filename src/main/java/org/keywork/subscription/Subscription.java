package org.keywork.subscription;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keywork.account.OrganizationId;
import org.keywork.catalog.OfferReference;

@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here, and read in SQL
@Table(name = "subscription")
class Subscription {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SubscriptionId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId organization;

    private String product;

    @Enumerated(EnumType.STRING)
    private SubscriptionKind kind;

    @Enumerated(EnumType.STRING)
    private SubscriptionState state;

    private int servers;
    private @Nullable LocalDate beginDate;
    private @Nullable LocalDate endDate;

    /** The organization's id on its free subscription and nothing on others: unique, so that there is one. */
    private @Nullable UUID freeFor;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Subscription() {}

    private Subscription(
            OrganizationId organization,
            OfferReference product,
            SubscriptionKind kind,
            SubscriptionState state,
            int servers) {
        this.id = new SubscriptionId(UUID.randomUUID());
        this.organization = organization;
        this.product = product.value();
        this.kind = kind;
        this.state = state;
        this.servers = servers;
    }

    static Subscription free(OrganizationId organization, OfferReference product, int servers) {
        var free = new Subscription(organization, product, SubscriptionKind.FREE, SubscriptionState.ACTIVE, servers);
        free.freeFor = organization.value();
        return free;
    }

    Entitlement entitlement() {
        return new Entitlement(
                id,
                organization,
                new OfferReference(product),
                kind,
                state,
                servers,
                Optional.ofNullable(beginDate),
                Optional.ofNullable(endDate));
    }
}
