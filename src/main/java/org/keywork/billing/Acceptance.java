package org.keywork.billing;

import java.time.Clock;
import org.keywork.billing.OrderChanged.What;
import org.keywork.subscription.Cause;
import org.keywork.subscription.SubscriptionLife;
import org.keywork.subscription.SubscriptionState;
import org.keywork.subscription.Subscriptions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accepts an order whose row is held: subscription, servers and invoice in one transaction, all or nothing. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Acceptance {
    private final OrderRules rules;
    private final OrderEffects effects;
    private final OrderRepository orders;
    private final Invoices invoices;
    private final Ordering ordering;
    private final Subscriptions subscriptions;
    private final SubscriptionLife life;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Acceptance(
            OrderRules rules,
            OrderEffects effects,
            OrderRepository orders,
            Invoices invoices,
            Ordering ordering,
            Subscriptions subscriptions,
            SubscriptionLife life,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rules = rules;
        this.effects = effects;
        this.orders = orders;
        this.invoices = invoices;
        this.ordering = ordering;
        this.subscriptions = subscriptions;
        this.life = life;
        this.events = events;
        this.clock = clock;
    }

    public OrderDecision accept(Order order, AcceptedOn on, Object actor) {
        events.publishEvent(
                new OrderToAccept(order.organization(), order.wanted().product()));
        order.wanted().subscription().ifPresent(subscriptions::hold);
        var refused = rules.refusalNow(order.organization(), order.wanted());
        if (refused.isPresent()) {
            return new OrderDecision.Refused(refused.get());
        }
        var effect = effects.apply(order, actor);
        order.accept(on, actor, clock.instant(), effect.granted(), effect.begin(), effect.before());
        invoices.issue(order, order.billing(), order.price(), actor);
        orders.saveAndFlush(order);
        ordering.told(order, What.ACCEPTED, actor);
        return new OrderDecision.Done();
    }

    /** Before the number series is, what {@link #settled} may change. */
    public void hold(Order order) {
        order.granted().ifPresent(subscriptions::hold);
    }

    /** What was suspended because it wasn't paid goes on when nothing is overdue for it any more. */
    public void settled(Order order, Object actor) {
        var granted = order.granted().flatMap(subscriptions::find);
        if (order.balance() <= 0
                && granted.filter(g -> g.state() == SubscriptionState.SUSPENDED).isPresent()
                && !orders.isOverdueFor(granted.get().id(), invoices.today(), rules.today(order.organization()))) {
            life.reinstate(granted.get().id(), Cause.byOrder(actor, order.id().value()));
            ordering.told(order, What.REINSTATED, actor);
        }
    }
}
