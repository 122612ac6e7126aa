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
import java.util.Objects;
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

    /** The last day that was paid for; courtesy days come after it. */
    private @Nullable LocalDate endDate;

    private int courtesyDays;

    @Enumerated(EnumType.STRING)
    private @Nullable ClosedBecause closedBecause;

    @Enumerated(EnumType.STRING)
    private @Nullable SuspendedBecause suspendedBecause;

    /** Whether staff took over what waited for a payment. */
    private boolean unpaidBefore;

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

    static Subscription granted(
            OrganizationId organization, OfferReference product, SubscriptionKind kind, int servers, Term term) {
        if (kind == SubscriptionKind.FREE) {
            throw new IllegalArgumentException("The free offer has no term");
        }
        var granted = new Subscription(organization, product, kind, SubscriptionState.ACTIVE, servers);
        granted.beginDate = term.first();
        granted.endDate = term.last();
        return granted;
    }

    /** Moves the end of what is paid; courtesy days are used up by it. A subscription that was cancelled stays so. */
    void renew(LocalDate newEnd) {
        require(kind == SubscriptionKind.PAID && isOpen(), "renewed");
        if (endDate == null || !newEnd.isAfter(endDate)) {
            throw new IllegalStateException("A renewal of " + id + " must move its end");
        }
        endDate = newEnd;
        courtesyDays = 0;
    }

    void prolongTrial(int days) {
        require(kind == SubscriptionKind.TRIAL && isOpen(), "prolonged");
        endDate = Objects.requireNonNull(endDate).plusDays(days);
    }

    void grantCourtesy(int days) {
        require(kind == SubscriptionKind.PAID && isOpen() && endDate != null, "given courtesy days");
        courtesyDays += days;
    }

    /** Gives up places; whoever gives up all of them cancels instead. */
    void giveUp(int places) {
        require(isOpen() && places > 0 && places < servers, "reduced");
        servers -= places;
    }

    /** What waits for a payment can be taken over by staff: paying doesn't end it then. */
    void suspend(SuspendedBecause why) {
        require(state == SubscriptionState.ACTIVE || (isUnpaid() && why == SuspendedBecause.BY_STAFF), "suspended");
        unpaidBefore = isUnpaid();
        state = SubscriptionState.SUSPENDED;
        suspendedBecause = why;
    }

    /** What staff took over waits for its payment again. */
    void reinstate() {
        require(state == SubscriptionState.SUSPENDED, "reinstated");
        if (unpaidBefore) {
            suspendedBecause = SuspendedBecause.UNPAID;
            unpaidBefore = false;
        } else {
            state = SubscriptionState.ACTIVE;
            suspendedBecause = null;
        }
    }

    /** Another one takes over as the organization's free subscription. */
    void giveUpBeingFree() {
        require(kind == SubscriptionKind.FREE && state == SubscriptionState.CANCELLED, "followed by another free one");
        freeFor = null;
    }

    void cancel(ClosedBecause why) {
        require(isOpen() && (kind != SubscriptionKind.FREE || why == ClosedBecause.REVOKED), "cancelled");
        state = SubscriptionState.CANCELLED;
        closedBecause = why;
    }

    /** Over with the order that brought it. What is revoked stays so, and never comes back any more. */
    void cancelWithItsOrder() {
        if (!isRevoked()) {
            cancel(ClosedBecause.ORDER_CANCELLED);
        }
    }

    /** Back to what it was before the latest change. */
    void restore(Condition before) {
        state = isOpen() ? state : before.state();
        closedBecause = null;
        measure(before);
    }

    /** Back to what it was before an order. What is revoked stays so. */
    void takeBack(Condition before) {
        if (isRevoked()) {
            measure(before);
        } else {
            restore(before);
        }
    }

    private void measure(Condition before) {
        servers = before.servers();
        endDate = before.end();
        courtesyDays = before.courtesyDays();
    }

    /** What changes over its life. */
    record Condition(
            SubscriptionState state, int servers, @Nullable LocalDate end, int courtesyDays) {}

    Condition condition() {
        return new Condition(state, servers, endDate, courtesyDays);
    }

    private boolean isUnpaid() {
        return state == SubscriptionState.SUSPENDED && suspendedBecause == SuspendedBecause.UNPAID;
    }

    private boolean isRevoked() {
        return state == SubscriptionState.CANCELLED && closedBecause == ClosedBecause.REVOKED;
    }

    private boolean isOpen() {
        return state == SubscriptionState.ACTIVE || state == SubscriptionState.SUSPENDED;
    }

    private void require(boolean allowed, String act) {
        if (!allowed) {
            throw new IllegalStateException("Subscription " + id + " (" + kind + ", " + state + ") can't be " + act);
        }
    }

    SubscriptionId id() {
        return id;
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
                Optional.ofNullable(endDate).map(day -> day.plusDays(courtesyDays)),
                courtesyDays,
                Optional.ofNullable(closedBecause),
                Optional.ofNullable(suspendedBecause).filter(why -> state == SubscriptionState.SUSPENDED));
    }
}
