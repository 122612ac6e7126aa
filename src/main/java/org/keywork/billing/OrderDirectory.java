package org.keywork.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keywork.account.OrganizationId;
import org.keywork.asset.AssetId;
import org.keywork.asset.ServerUse;
import org.keywork.subscription.SubscriptionId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may know of orders. Whose they are is up to the caller to check. */
@Component
@Transactional(readOnly = true)
public class OrderDirectory {
    private final OrderRepository orders;
    private final Invoices invoices;
    private final Payments payments;
    private final ServerUse servers;

    OrderDirectory(OrderRepository orders, Invoices invoices, Payments payments, ServerUse servers) {
        this.orders = orders;
        this.invoices = invoices;
        this.payments = payments;
        this.servers = servers;
    }

    public Optional<OrderDetails> find(OrderId id) {
        return orders.findById(id).map(this::details);
    }

    public Optional<Invoice> find(InvoiceId id) {
        return invoices.find(id);
    }

    /** The first day that an accepted order pays for: what it granted isn't suspended before. */
    public Optional<LocalDate> periodBegin(OrderId id) {
        return orders.findById(id).flatMap(Order::periodBegin);
    }

    /** The one open order that renews or upgrades it. */
    public Optional<OrderDetails> openFor(SubscriptionId subscription) {
        return orders.findByOpenFor(subscription.value()).map(this::details);
    }

    /** The organization's open orders that one of these servers waits for. */
    public List<OrderDetails> openFor(OrganizationId organization, Set<AssetId> servers) {
        return servers.isEmpty()
                ? List.of()
                : details(orders.findOpenFor(
                        organization, servers.stream().map(AssetId::value).toList()));
    }

    /** The latest first. Asks as often for many as for one. */
    public List<OrderDetails> of(OrganizationId organization) {
        orders.findWithServers(organization); // known from here on to the orders that come with their lines
        return details(orders.findWithLines(organization));
    }

    /** The latest first. */
    public List<Invoice> invoicesOf(OrganizationId organization) {
        return invoices.of(organization);
    }

    OrderDetails details(Order order) {
        return details(List.of(order)).getFirst();
    }

    private List<OrderDetails> details(List<Order> all) {
        var ids = all.stream().map(Order::id).toList();
        var names = servers.names(
                all.stream().flatMap(order -> order.wanted().chosen().stream()).collect(Collectors.toSet()));
        var issued = invoices.of(ids);
        var paid = payments.of(ids);
        return all.stream()
                .map(order -> details(
                        order,
                        names,
                        issued.getOrDefault(order.id(), List.of()),
                        paid.getOrDefault(order.id(), List.of())))
                .toList();
    }

    private static OrderDetails details(
            Order order, Map<AssetId, String> names, List<Invoice> invoices, List<Payment> payments) {
        var wanted = order.wanted();
        var latest = invoices.stream()
                .filter(invoice -> invoice.kind() == InvoiceKind.INVOICE)
                .reduce((earlier, later) -> later);
        return new OrderDetails(
                order.id(),
                order.number(),
                order.quoteNumber(),
                order.organization(),
                order.state(),
                wanted,
                latest.map(invoice -> new Price(order.price().lines(), invoice.vat()))
                        .orElseGet(order::price),
                order.price(),
                order.discount(),
                latest.map(Invoice::billing).orElseGet(order::billing),
                order.language(),
                order.placedBy(),
                order.placedAt(),
                order.validUntil(),
                order.verdict().map(Verdict::decidedAt),
                order.verdict().map(Verdict::acceptedOn),
                order.verdict().map(Verdict::decisionNote),
                order.granted(),
                order.debt().balance(),
                order.debt().dueOn(),
                wanted.chosen().stream()
                        .filter(names::containsKey)
                        .collect(Collectors.toMap(Function.identity(), names::get)),
                invoices,
                payments);
    }
}
