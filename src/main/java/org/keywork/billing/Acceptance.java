package org.keywork.billing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keywork.billing.OrderChanged.What;
import org.keywork.subscription.Cause;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.SubscriptionLife;
import org.keywork.subscription.SubscriptionRestored;
import org.keywork.subscription.SubscriptionState;
import org.keywork.subscription.Subscriptions;
import org.keywork.subscription.SuspendedBecause;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
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
    private final Pricing pricing;
    private final Invoices invoices;
    private final Ordering ordering;
    private final BoughtToday bought;
    private final Subscriptions subscriptions;
    private final SubscriptionLife life;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Acceptance(
            OrderRules rules,
            OrderEffects effects,
            OrderRepository orders,
            Pricing pricing,
            Invoices invoices,
            Ordering ordering,
            BoughtToday bought,
            Subscriptions subscriptions,
            SubscriptionLife life,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rules = rules;
        this.effects = effects;
        this.orders = orders;
        this.pricing = pricing;
        this.invoices = invoices;
        this.ordering = ordering;
        this.bought = bought;
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
        var price = new Price(pricing.invoiced(order), order.price().vat());
        invoices.issue(order, order.billing(), price, actor);
        orders.saveAndFlush(order);
        ordering.told(order, What.ACCEPTED, actor);
        return new OrderDecision.Done();
    }

    /** What the order's money pays for today, held: before the number series is, where that is needed too. */
    public List<Entitlement> hold(Order order) {
        return List.copyOf(subscriptions
                .holdAll(order.granted().map(bought::ids).orElse(Set.of()))
                .values());
    }

    /** What an overdue order pays for is suspended until it is paid; false where nothing of it is active. */
    public boolean suspend(Order order, Object actor) {
        var active = hold(order).stream()
                .filter(held -> held.state() == SubscriptionState.ACTIVE)
                .toList();
        active.forEach(held -> life.suspend(
                held.id(),
                SuspendedBecause.UNPAID,
                Cause.byOrder(actor, order.id().value())));
        if (!active.isEmpty()) {
            ordering.told(order, What.SUSPENDED, actor);
        }
        return !active.isEmpty();
    }

    /** What was suspended because it wasn't paid goes on when nothing is overdue for it any more. */
    public void settled(Order order, Object actor) {
        var going = hold(order).stream().filter(this::isSettled).toList();
        going.forEach(held ->
                life.reinstate(held.id(), Cause.byOrder(actor, order.id().value())));
        if (!going.isEmpty()) {
            ordering.told(order, What.REINSTATED, actor);
        }
    }

    /** Who paid for what was revoked ended nothing by it; it goes on now that it is there again. */
    @EventListener
    void on(SubscriptionRestored restored) {
        var held = subscriptions.hold(restored.subscription());
        if (!isSettled(held)) {
            return;
        }
        var order = orders.findByGrantedOrderByPeriodBeginDesc(held.id()).stream()
                .filter(found -> found.state() == OrderState.ACCEPTED)
                .findFirst();
        life.reinstate(
                held.id(),
                order.map(found -> Cause.byOrder(restored.actor(), found.id().value()))
                        .orElseGet(() -> Cause.of(restored.actor())));
        order.ifPresent(found -> ordering.told(found, What.REINSTATED, restored.actor()));
    }

    private boolean isSettled(Entitlement held) {
        return held.suspendedBecause().equals(Optional.of(SuspendedBecause.UNPAID))
                && !orders.isOverdueFor(bought.behind(held.id()), invoices.today(), rules.today(held.organization()));
    }
}
