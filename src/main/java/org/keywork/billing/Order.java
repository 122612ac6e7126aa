package org.keywork.billing;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keywork.account.OrganizationId;
import org.keywork.asset.AssetId;
import org.keywork.catalog.OfferReference;
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

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId organization;

    @Enumerated(EnumType.STRING)
    private OrderKind kind;

    @Enumerated(EnumType.STRING)
    private OrderState state;

    private String product;
    private int servers;
    private int years;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "subscription_id"))
    private @Nullable SubscriptionId subscription;

    private @Nullable UUID openFor;

    @Convert(converter = BillingDetailsJson.class)
    private BillingDetails billing;

    /** The customer's own number in lower case, to be found by. */
    private @Nullable String purchaseOrder;

    private String language;

    @Enumerated(EnumType.STRING)
    private VatRule vatRule;

    private int vatRate;
    private long netCents;
    private long vatCents;
    private int discountPoints;
    private @Nullable String discountReason;
    private String placedBy;
    private Instant placedAt;
    private @Nullable LocalDate validUntil;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable AcceptedOn acceptedOn;

    private @Nullable String decisionNote;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "granted_id"))
    private @Nullable SubscriptionId granted;

    private @Nullable LocalDate periodBegin;
    private long balanceCents;
    private @Nullable LocalDate dueOn;
    private int reminders;

    @ElementCollection
    @CollectionTable(name = "customer_order_line", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "place")
    private List<OrderLine> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "customer_order_server", joinColumns = @JoinColumn(name = "order_id"))
    private Set<OrderServer> chosen = new HashSet<>();

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Order() {}

    /** @param validUntil for a quote, its last day */
    Order(
            String number,
            OrganizationId organization,
            WantedOrder wanted,
            BillingDetails billing,
            Price price,
            Discount discount,
            Locale language,
            Optional<LocalDate> validUntil,
            Object placedBy,
            Instant now) {
        this.id = new OrderId(UUID.randomUUID());
        this.number = number;
        this.organization = organization;
        this.kind = wanted.kind();
        this.product = wanted.product().value();
        this.servers = wanted.servers();
        this.years = wanted.years();
        this.subscription = wanted.subscription().orElse(null);
        this.billing = billing;
        this.purchaseOrder = searched(billing);
        this.language = language.toLanguageTag();
        this.vatRule = price.vat().rule();
        this.vatRate = price.vat().basisPoints();
        this.netCents = price.net();
        this.vatCents = price.vatCents();
        this.discountPoints = discount.basisPoints();
        this.discountReason = discount.reason().orElse(null);
        this.placedBy = placedBy.toString();
        this.placedAt = now;
        this.validUntil = validUntil.orElse(null);
        this.state = OrderState.QUOTED;
        price.lines().forEach(line -> lines.add(OrderLine.of(line)));
        wanted.chosen().forEach(server -> chosen.add(new OrderServer(server.value(), null, null)));
        if (validUntil.isEmpty()) {
            open();
        }
    }

    /** The customer's own number, as it is searched for. */
    static @Nullable String searched(BillingDetails billing) {
        return billing.purchaseOrder()
                .map(number -> number.toLowerCase(Locale.ROOT))
                .orElse(null);
    }

    /** A quote becomes an order. */
    void order(Object actor, Instant now) {
        require(OrderState.QUOTED);
        placedBy = actor.toString();
        placedAt = now;
        open();
    }

    private void open() {
        state = OrderState.OPEN;
        openFor = subscription == null ? null : subscription.value();
        chosen = chosen.stream().map(OrderServer::opened).collect(Collectors.toSet());
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
        decide(OrderState.ACCEPTED, actor, now);
        this.acceptedOn = on;
        this.granted = granted;
        this.periodBegin = periodBegin;
        this.chosen = before.entrySet().stream()
                .map(entry -> new OrderServer(
                        entry.getKey().value(), null, entry.getValue().value()))
                .collect(Collectors.toSet());
    }

    void withdraw(Object actor, Instant now) {
        if (state != OrderState.QUOTED) {
            require(OrderState.OPEN);
        }
        decide(OrderState.WITHDRAWN, actor, now);
    }

    void decline(Object actor, Instant now, String note) {
        if (state != OrderState.QUOTED) {
            require(OrderState.OPEN);
        }
        decide(OrderState.DECLINED, actor, now);
        decisionNote = note;
    }

    void cancel(Object actor, Instant now, String note) {
        require(OrderState.ACCEPTED);
        decide(OrderState.CANCELLED, actor, now);
        decisionNote = note;
    }

    private void decide(OrderState decided, Object actor, Instant now) {
        state = decided;
        decidedBy = actor.toString();
        decidedAt = now;
        openFor = null;
        chosen = chosen.stream().map(OrderServer::closed).collect(Collectors.toSet());
    }

    /** An invoice adds to it, a credit note and a payment take from it. */
    void owe(long cents) {
        balanceCents = Math.addExact(balanceCents, cents);
    }

    void dueOn(LocalDate day) {
        dueOn = day;
        reminders = 0;
    }

    void reminded(int reminder) {
        reminders = reminder;
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

    OrganizationId organization() {
        return organization;
    }

    OrderKind kind() {
        return kind;
    }

    OrderState state() {
        return state;
    }

    WantedOrder wanted() {
        return new WantedOrder(
                kind,
                new OfferReference(product),
                servers,
                years,
                Optional.ofNullable(subscription),
                chosen.stream().map(OrderServer::asset).collect(Collectors.toSet()));
    }

    BillingDetails billing() {
        return billing;
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    Price price() {
        return new Price(lines.stream().map(OrderLine::line).toList(), new Vat(vatRule, vatRate));
    }

    Discount discount() {
        return new Discount(discountPoints, Optional.ofNullable(discountReason));
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

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    Optional<AcceptedOn> acceptedOn() {
        return Optional.ofNullable(acceptedOn);
    }

    Optional<String> decisionNote() {
        return Optional.ofNullable(decisionNote);
    }

    Optional<SubscriptionId> granted() {
        return Optional.ofNullable(granted);
    }

    Optional<LocalDate> periodBegin() {
        return Optional.ofNullable(periodBegin);
    }

    long balance() {
        return balanceCents;
    }

    Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    int reminders() {
        return reminders;
    }

    /** What each server used before it was accepted. */
    Map<AssetId, SubscriptionId> usedBefore() {
        return chosen.stream()
                .filter(server -> server.beforeId() != null)
                .collect(Collectors.toMap(OrderServer::asset, OrderServer::before));
    }
}
