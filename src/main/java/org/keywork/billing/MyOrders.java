package org.keywork.billing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.keywork.account.CurrentUser;
import org.keywork.account.OrganizationId;
import org.keywork.subscription.SubscriptionId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a signed-in customer can do with the orders of their own organization. Someone else's looks like missing. */
@Service
@Transactional
@PreAuthorize("hasRole('CUSTOMER')")
public class MyOrders {
    private final CurrentUser user;
    private final OrderRules rules;
    private final Pricing pricing;
    private final Ordering ordering;
    private final OrderRepository orders;
    private final OrderDirectory directory;
    private final BillingProfiles profiles;
    private final Invoices invoices;
    private final OrderPapers papers;
    private final Clock clock;

    MyOrders(
            CurrentUser user,
            OrderRules rules,
            Pricing pricing,
            Ordering ordering,
            OrderRepository orders,
            OrderDirectory directory,
            BillingProfiles profiles,
            Invoices invoices,
            OrderPapers papers,
            Clock clock) {
        this.user = user;
        this.rules = rules;
        this.pricing = pricing;
        this.ordering = ordering;
        this.orders = orders;
        this.directory = directory;
        this.profiles = profiles;
        this.invoices = invoices;
        this.papers = papers;
        this.clock = clock;
    }

    /** Why it can't be ordered; empty where it can. */
    @Transactional(readOnly = true)
    public Optional<OrderRefusal> refusal(WantedOrder wanted) {
        return rules.refusal(user.organization(), wanted)
                .or(() ->
                        directory.openFor(user.organization(), wanted.chosen()).isEmpty()
                                ? Optional.empty()
                                : Optional.of(OrderRefusal.SERVER_WAITS_ALREADY));
    }

    /** For how many servers one order can be at most. */
    public int mostServers() {
        return rules.mostServers();
    }

    /** The lines, without VAT, of an order that isn't refused. */
    @Transactional(readOnly = true)
    public List<PriceLine> lines(WantedOrder wanted, Locale language) {
        return pricing.lines(user.organization(), wanted, Discount.NONE, language);
    }

    /** Those lines with the VAT that these billing details come to. */
    public Price price(List<PriceLine> lines, BillingDetails billing) {
        return pricing.price(lines, billing);
    }

    /** What was used last; to begin with, nothing. */
    @Transactional(readOnly = true)
    public Optional<BillingDetails> lastBilling() {
        return profiles.of(user.organization());
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public OrderRequest place(WantedOrder wanted, BillingDetails billing, Locale language) {
        return ordering.place(
                new Ordering.Request(user.organization(), wanted, billing, Discount.NONE, false, language, user.id()));
    }

    /** Orders what was quoted, at the quoted price. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public OrderRequest orderQuoted(OrderId quote, QuoteToOrder decided) {
        mine(quote);
        return ordering.order(quote, order -> decided, user.id());
    }

    /** @return false where it was accepted, or decided otherwise, meanwhile */
    public boolean withdraw(OrderId id) {
        var order = orders.lock(id)
                .filter(found -> found.organization().equals(user.organization()))
                .orElseThrow(() -> new OrderNotFound(id));
        if (order.state() != OrderState.OPEN && order.state() != OrderState.QUOTED) {
            return false;
        }
        order.withdraw(user.id(), clock.instant());
        orders.saveAndFlush(order);
        ordering.told(order, OrderChanged.What.WITHDRAWN, user.id());
        return true;
    }

    /** The one open order that renews or upgrades it. */
    @Transactional(readOnly = true)
    public Optional<OrderDetails> openFor(SubscriptionId subscription) {
        return directory.openFor(subscription).filter(order -> order.organization()
                .equals(user.organization()));
    }

    /** The open orders for the same subscription, or for one of the chosen servers. */
    @Transactional(readOnly = true)
    public List<OrderDetails> inTheWay(WantedOrder wanted) {
        var forServers = directory.openFor(user.organization(), wanted.chosen());
        return Stream.concat(wanted.subscription().flatMap(this::openFor).stream(), forServers.stream())
                .distinct()
                .toList();
    }

    /** The vendor's day: until which quotes are valid, and on which invoices are due. */
    public LocalDate today() {
        return invoices.today();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<OrderDetails> list() {
        return directory.of(user.organization());
    }

    /** @throws OrderNotFound for someone else's as for one that never was */
    @Transactional(readOnly = true)
    public OrderDetails details(OrderId id) {
        return directory.details(mine(id));
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Invoice> invoices() {
        return invoices.of(user.organization());
    }

    /** The document as it was issued. */
    @Transactional(readOnly = true)
    public Optional<byte[]> pdf(InvoiceId id) {
        return invoices.pdf(id, user.organization());
    }

    /** The quote or order as a document. */
    @Transactional(readOnly = true)
    public byte[] pdf(OrderId id) {
        return papers.of(mine(id));
    }

    private Order mine(OrderId id) {
        OrganizationId organization = user.organization();
        return orders.findByIdAndOrganization(id, organization).orElseThrow(() -> new OrderNotFound(id));
    }
}
