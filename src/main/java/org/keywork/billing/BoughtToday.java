package org.keywork.billing;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.SubscriptionState;
import org.keywork.subscription.Subscriptions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an order's money pays for today: an upgrade credits what was paid for the lower offer, so that an order whose
 * subscription was upgraded since, wholly or in part, pays for the higher one, too. It is suspended and reinstated with it.
 */
@Component
@Transactional(readOnly = true)
public class BoughtToday {
    private final OrderRepository orders;
    private final Subscriptions subscriptions;

    BoughtToday(OrderRepository orders, Subscriptions subscriptions) {
        this.orders = orders;
        this.subscriptions = subscriptions;
    }

    /** Of an order that granted this: what goes on of it, itself first, then what it was upgraded to. */
    public List<Entitlement> by(SubscriptionId granted) {
        var ids = ids(granted);
        var found = subscriptions.find(ids);
        return ids.stream()
                .map(found::get)
                .filter(subscription -> subscription.state() != SubscriptionState.CANCELLED)
                .toList();
    }

    /** The same, with those that were cancelled, and without reading any: they can still be held. */
    Set<SubscriptionId> ids(SubscriptionId granted) {
        return followed(granted, orders::upgradesOf);
    }

    /** Those whose orders pay for this one, itself included. */
    Set<SubscriptionId> behind(SubscriptionId bought) {
        return followed(bought, orders::upgradedFrom);
    }

    private static Set<SubscriptionId> followed(
            SubscriptionId from, Function<SubscriptionId, Collection<SubscriptionId>> next) {
        var found = new LinkedHashSet<SubscriptionId>();
        var left = new ArrayDeque<>(List.of(from));
        while (!left.isEmpty()) {
            var one = left.removeFirst();
            if (found.add(one)) {
                left.addAll(next.apply(one));
            }
        }
        return found;
    }
}
