package org.keywork.billing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.keywork.asset.AssetId;
import org.keywork.subscription.SubscriptionId;
import org.springframework.stereotype.Component;

/** What a server used before an order, and before those that brought it that. */
@Component
class FormerUse {
    private final OrderRepository orders;
    private final BoughtToday bought;

    FormerUse(OrderRepository orders, BoughtToday bought) {
        this.orders = orders;
        this.bought = bought;
    }

    /** The latest first, each with what it was upgraded to since; without asking how they stand, so that they can be held. */
    List<SubscriptionId> of(AssetId server, Order order) {
        var way = new LinkedHashSet<SubscriptionId>();
        var before = usedBefore(server, order);
        while (before.isPresent() && !way.contains(before.get())) {
            way.addAll(bought.ids(before.get()));
            before = orders.findByGrantedOrderByPeriodBeginDesc(before.get()).stream()
                    .flatMap(earlier -> usedBefore(server, earlier).stream())
                    .findFirst();
        }
        return List.copyOf(way);
    }

    private static Optional<SubscriptionId> usedBefore(AssetId server, Order order) {
        return Optional.ofNullable(order.usedBefore().get(server));
    }
}
