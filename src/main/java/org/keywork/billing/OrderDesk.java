package org.keywork.billing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.keywork.account.CurrentUser;
import org.keywork.billing.OrderChanged.What;
import org.keywork.subscription.ChangedSince;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What sales do with orders: accept, decline, record payments, correct, remind of, suspend for, cancel. */
@Service
@Transactional
@PreAuthorize("hasRole('SALES')")
public class OrderDesk {
    private final CurrentUser user;
    private final Ordering ordering;
    private final OrderRules rules;
    private final Pricing pricing;
    private final OrderRepository orders;
    private final OrderDirectory directory;
    private final Acceptance acceptance;
    private final OrderReversal reversal;
    private final Invoices invoices;
    private final OrderMoney money;
    private final OrderPapers papers;
    private final BillingProfiles profiles;
    private final Clock clock;

    OrderDesk(
            CurrentUser user,
            Ordering ordering,
            OrderRules rules,
            Pricing pricing,
            OrderRepository orders,
            OrderDirectory directory,
            Acceptance acceptance,
            OrderReversal reversal,
            Invoices invoices,
            OrderMoney money,
            OrderPapers papers,
            BillingProfiles profiles,
            Clock clock) {
        this.user = user;
        this.ordering = ordering;
        this.rules = rules;
        this.pricing = pricing;
        this.orders = orders;
        this.directory = directory;
        this.acceptance = acceptance;
        this.reversal = reversal;
        this.invoices = invoices;
        this.money = money;
        this.papers = papers;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** On the customer's purchase order: the subscription starts at once, and an invoice is issued. */
    public OrderDecision accept(OrderId id) {
        var order = held(id);
        return order.state() == OrderState.OPEN
                ? acceptance.accept(order, AcceptedOn.PURCHASE_ORDER, user.id())
                : OrderDecision.DecidedAlready.of(order);
    }

    /** @param note what the customer is told, at most 500 characters */
    public OrderDecision decline(OrderId id, String note) {
        var order = held(id);
        if (!order.state().mayBeAccepted()) {
            return OrderDecision.DecidedAlready.of(order);
        }
        order.decline(user.id(), clock.instant(), note(note));
        return done(order, What.DECLINED);
    }

    /**
     * Money that came, whatever the order's state. An open order is accepted once all of it is paid. What is paid too much
     * stays as a balance.
     */
    public OrderDecision recordPayment(OrderId id, NewPayment payment) {
        return money.received(held(id), payment, user.id());
    }

    /**
     * What was paid too much was sent back: a row of its own says so.
     *
     * @param refund how much of {@link OrderDetails#toPayBackCents} was sent, above zero
     */
    public OrderDecision recordRefund(OrderId id, NewPayment refund) {
        return money.paidBack(held(id), refund, user.id());
    }

    /** A payment recorded by mistake: a row of its own takes it back. What it had set going goes on, and is owed again. */
    public OrderDecision reversePayment(OrderId id, PaymentId mistaken) {
        return money.reversed(held(id), mistaken, user.id());
    }

    /** The standing invoice was wrong about the customer: a credit note takes it back, and a new one says it right. */
    public OrderDecision correctInvoice(OrderId id, BillingDetails right, String reason) {
        var order = held(id);
        var wrong = directory.details(order).standingInvoice();
        if (wrong.isEmpty() || order.state() != OrderState.ACCEPTED) {
            return OrderDecision.DecidedAlready.of(order);
        }
        var price = pricing.price(pricing.invoiced(order), right);
        if (right.equals(wrong.get().billing())
                && price.vat().equals(wrong.get().vat())) {
            return new OrderDecision.NothingDifferent();
        }
        acceptance.hold(order);
        invoices.credit(order, wrong.get(), priceOf(order, wrong.get()), note(reason), user.id());
        invoices.replace(order, wrong.get(), right, price, user.id());
        orders.saveAndFlush(order);
        acceptance.settled(order, user.id());
        profiles.remember(order.organization(), right);
        return new OrderDecision.Done();
    }

    /** What an accepted order's invoice would come to with these billing details. */
    @Transactional(readOnly = true)
    public Price priceFor(OrderId id, BillingDetails billing) {
        var order = orders.findById(id).orElseThrow(() -> new OrderNotFound(id));
        return pricing.price(pricing.invoiced(order), billing);
    }

    /** The price as that invoice had it: lines never change, the VAT may have. */
    private Price priceOf(Order order, Invoice invoice) {
        return new Price(pricing.invoiced(order), invoice.vat());
    }

    /** An accepted order is taken back: the subscription follows, a credit note takes the invoice back. */
    public OrderDecision cancel(OrderId id, String reason) {
        var order = held(id);
        if (order.state() != OrderState.ACCEPTED) {
            return OrderDecision.DecidedAlready.of(order);
        }
        try {
            reversal.takeBack(order, user.id());
        } catch (ChangedSince e) {
            return new OrderDecision.ChangedSince();
        }
        directory
                .details(order)
                .standingInvoice()
                .ifPresent(
                        invoice -> invoices.credit(order, invoice, priceOf(order, invoice), note(reason), user.id()));
        order.cancel(user.id(), clock.instant(), note(reason));
        var done = done(order, What.CANCELLED);
        acceptance.settled(order, user.id());
        return done;
    }

    /** Reminds of an overdue invoice now. */
    public OrderDecision remind(OrderId id) {
        var order = held(id);
        if (!order.debt().isOverdue(today())) {
            return OrderDecision.DecidedAlready.of(order);
        }
        return done(order, What.REMINDED);
    }

    /** Suspends what an overdue order pays for, until it is paid. */
    public OrderDecision suspend(OrderId id) {
        var order = held(id);
        if (!order.debt().isOverdue(today()) || order.state() != OrderState.ACCEPTED) {
            return OrderDecision.DecidedAlready.of(order);
        }
        if (order.periodBegin().orElseThrow().isAfter(rules.today(order.organization()))) {
            return new OrderDecision.Refused(OrderRefusal.PAID_PERIOD_RUNS);
        }
        return acceptance.suspend(order, user.id()) ? new OrderDecision.Done() : OrderDecision.DecidedAlready.of(order);
    }

    /** The first day that a waiting order would pay for, were it accepted now; empty where that is today. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> beginsLater(OrderDetails waiting) {
        return rules.beginsLater(waiting.organization(), waiting.wanted());
    }

    @Transactional(readOnly = true)
    public OrderDetails details(OrderId id) {
        return directory.find(id).orElseThrow(() -> new OrderNotFound(id));
    }

    @Transactional(readOnly = true)
    public Optional<byte[]> pdf(InvoiceId id) {
        return invoices.pdf(id);
    }

    /** The quote or order as a document. */
    @Transactional(readOnly = true)
    public byte[] pdf(OrderId id) {
        return papers.of(orders.findById(id).orElseThrow(() -> new OrderNotFound(id)));
    }

    /** The vendor's day, on which invoices are dated and due. */
    public LocalDate today() {
        return invoices.today();
    }

    private OrderDecision done(Order order, What what) {
        orders.saveAndFlush(order);
        ordering.told(order, what, user.id());
        return new OrderDecision.Done();
    }

    private static String note(String text) {
        var note = text.strip();
        OneLine.require("note", note, 500);
        return note;
    }

    private Order held(OrderId id) {
        return orders.lock(id).orElseThrow(() -> new OrderNotFound(id));
    }
}
