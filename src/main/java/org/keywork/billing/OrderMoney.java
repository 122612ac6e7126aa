package org.keywork.billing;

import org.keywork.billing.OrderChanged.What;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Money for an order whose row is held: received, paid back, or recorded by mistake. Each time a row of its own says so. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OrderMoney {
    private final Payments payments;
    private final OrderRepository orders;
    private final OrderDirectory directory;
    private final Ordering ordering;
    private final Acceptance acceptance;

    OrderMoney(
            Payments payments,
            OrderRepository orders,
            OrderDirectory directory,
            Ordering ordering,
            Acceptance acceptance) {
        this.payments = payments;
        this.orders = orders;
        this.directory = directory;
        this.ordering = ordering;
        this.acceptance = acceptance;
    }

    public OrderDecision received(Order order, NewPayment payment, Object actor) {
        if (payment.amountCents() < 0) {
            throw new IllegalArgumentException("A payment is above zero; reverse one that was a mistake");
        }
        payments.write(order.id(), payment, null, actor);
        owe(order, -payment.amountCents(), What.PAID, actor);
        if (order.state() == OrderState.OPEN
                && -order.debt().balance() >= order.price().gross()) {
            return acceptance.accept(order, AcceptedOn.PAYMENT, actor);
        }
        acceptance.settled(order, actor);
        return new OrderDecision.Done();
    }

    public OrderDecision paidBack(Order order, NewPayment refund, Object actor) {
        if (refund.amountCents() < 0) {
            throw new IllegalArgumentException("A refund is above zero; reverse one that was a mistake");
        }
        if (refund.amountCents() > directory.details(order).toPayBackCents()) {
            return OrderDecision.DecidedAlready.of(order);
        }
        payments.write(order.id(), refund.negated(), null, actor);
        owe(order, refund.amountCents(), What.REFUNDED, actor);
        return new OrderDecision.Done();
    }

    public OrderDecision reversed(Order order, PaymentId mistaken, Object actor) {
        var payment = payments.of(order.id()).stream()
                .filter(candidate ->
                        candidate.id().equals(mistaken) && candidate.reverses().isEmpty())
                .findFirst()
                .orElseThrow(() -> new OrderNotFound(order.id()));
        if (!directory.details(order).canReverse(payment)) {
            return OrderDecision.DecidedAlready.of(order);
        }
        var reversal = new NewPayment(payment.amountCents(), payment.receivedOn(), payment.reference()).negated();
        payments.write(order.id(), reversal, mistaken, actor);
        owe(order, payment.amountCents(), What.PAYMENT_REVERSED, actor);
        return new OrderDecision.Done();
    }

    private void owe(Order order, long cents, What what, Object actor) {
        order.debt().add(cents);
        orders.saveAndFlush(order);
        ordering.told(order, what, actor);
    }
}
