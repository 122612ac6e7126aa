package org.keywork.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keywork.account.OrganizationId;
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
        return orders.findFirstBySubscriptionAndState(subscription, OrderState.OPEN)
                .map(this::details);
    }

    /** The latest first. */
    public List<OrderDetails> of(OrganizationId organization) {
        return orders.findByOrganizationOrderByPlacedAtDesc(organization).stream()
                .map(this::details)
                .toList();
    }

    /** The latest first. */
    public List<Invoice> invoicesOf(OrganizationId organization) {
        return invoices.of(organization);
    }

    OrderDetails details(Order order) {
        var wanted = order.wanted();
        return new OrderDetails(
                order.id(),
                order.number(),
                order.organization(),
                order.state(),
                wanted,
                order.price(),
                order.discount(),
                order.billing(),
                order.language(),
                order.placedBy(),
                order.placedAt(),
                order.validUntil(),
                order.verdict().map(Verdict::decidedAt),
                order.verdict().map(Verdict::acceptedOn),
                order.verdict().map(Verdict::decisionNote),
                order.granted(),
                order.balance(),
                order.dueOn(),
                servers.names(wanted.chosen()),
                invoices.of(order.id()),
                payments.of(order.id()));
    }
}
