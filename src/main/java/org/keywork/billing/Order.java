package org.keywork.billing;

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
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keywork.account.OrganizationId;
import org.keywork.asset.AssetId;
import org.keywork.subscription.SubscriptionId;

/** An order's life: quoted, open, then accepted, withdrawn or declined; what was accepted may be cancelled. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here, and read in SQL
@Table(name = "customer_order")
class Order {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private OrderId id;

    private String number;

    /** What it was called while it was a quote. */
    private @Nullable String quoteNumber;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId organization;

    @Enumerated(EnumType.STRING)
    private OrderState state;

    @Embedded
    private OrderSubject subject;

    private @Nullable UUID openFor;

    @Embedded
    private BilledTo billedTo;

    private String language;

    @Embedded
    private AgreedPrice price;

    private String placedBy;
    private Instant placedAt;
    private @Nullable LocalDate validUntil;

    @Embedded
    private @Nullable Verdict verdict;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "granted_id"))
    private @Nullable SubscriptionId granted;

    private @Nullable LocalDate periodBegin;

    @Embedded
    private Debt debt = new Debt();

    @Embedded
    private OrderServers chosen = new OrderServers();

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Order() {}

    /** @param validUntil for a quote, its last day */
    Order(String number, Ordering.Request asked, Price price, Optional<LocalDate> validUntil, Instant now) {
        this.id = new OrderId(UUID.randomUUID());
        this.number = number;
        this.organization = asked.organization();
        this.subject = OrderSubject.of(asked.wanted());
        this.billedTo = BilledTo.of(asked.billing());
        this.language = asked.language().toLanguageTag();
        this.price = new AgreedPrice(price, asked.discount());
        this.placedBy = asked.actor().toString();
        this.placedAt = now;
        this.validUntil = validUntil.orElse(null);
        this.state = OrderState.QUOTED;
        this.chosen = new OrderServers(asked.wanted().chosen());
        if (validUntil.isEmpty()) {
            open();
        }
    }

    /**
     * A quote becomes an order.
     *
     * @param number that it has as an order
     */
    void order(String number, QuoteToOrder decided, Object actor, Instant now) {
        require(OrderState.QUOTED);
        this.quoteNumber = this.number;
        this.number = number;
        billedTo = BilledTo.of(billing().withPurchaseOrder(decided.purchaseOrder()));
        chosen = new OrderServers(decided.chosen());
        placedBy = actor.toString();
        placedAt = now;
        open();
    }

    private void open() {
        state = OrderState.OPEN;
        openFor = subject.source().map(SubscriptionId::value).orElse(null);
        chosen.open();
    }

    /** @param before what each of its servers used until now */
    void accept(
            AcceptedOn on,
            Object actor,
            Instant now,
            SubscriptionId granted,
            LocalDate periodBegin,
            Map<AssetId, SubscriptionId> before) {
        require(OrderState.OPEN);
        decide(OrderState.ACCEPTED, Verdict.of(actor, now).on(on));
        this.granted = granted;
        this.periodBegin = periodBegin;
        chosen.change(before);
    }

    void withdraw(Object actor, Instant now) {
        if (state != OrderState.QUOTED) {
            require(OrderState.OPEN);
        }
        decide(OrderState.WITHDRAWN, Verdict.of(actor, now));
    }

    void decline(Object actor, Instant now, String note) {
        if (state != OrderState.QUOTED) {
            require(OrderState.OPEN);
        }
        decide(OrderState.DECLINED, Verdict.of(actor, now).saying(note));
    }

    void cancel(Object actor, Instant now, String note) {
        require(OrderState.ACCEPTED);
        var acceptedOn = verdict().map(Verdict::acceptedOn).orElse(null);
        decide(OrderState.CANCELLED, Verdict.of(actor, now).on(acceptedOn).saying(note));
    }

    private void decide(OrderState decided, Verdict why) {
        state = decided;
        verdict = why;
        openFor = null;
        chosen.close();
    }

    private void require(OrderState expected) {
        if (state != expected) {
            throw new IllegalStateException("Order " + number + " is " + state + ", not " + expected);
        }
    }

    OrderId id() {
        return id;
    }

    String number() {
        return number;
    }

    /** What it was called while it was a quote, where it was ordered since. */
    Optional<String> quoteNumber() {
        return Optional.ofNullable(quoteNumber);
    }

    OrganizationId organization() {
        return organization;
    }

    OrderState state() {
        return state;
    }

    WantedOrder wanted() {
        return subject.by(chosen.ids());
    }

    BillingDetails billing() {
        return billedTo.details();
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    Price price() {
        return price.price();
    }

    Discount discount() {
        return price.discount();
    }

    Instant placedAt() {
        return placedAt;
    }

    String placedBy() {
        return placedBy;
    }

    Optional<LocalDate> validUntil() {
        return Optional.ofNullable(validUntil);
    }

    /** Empty until it is decided about. */
    Optional<Verdict> verdict() {
        return Optional.ofNullable(verdict);
    }

    Optional<SubscriptionId> granted() {
        return Optional.ofNullable(granted);
    }

    Optional<LocalDate> periodBegin() {
        return Optional.ofNullable(periodBegin);
    }

    Debt debt() {
        return debt;
    }

    /** What each server used before it was accepted. */
    Map<AssetId, SubscriptionId> usedBefore() {
        return chosen.usedBefore();
    }
}
