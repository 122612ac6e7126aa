package org.keywork.billing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keywork.asset.KeysBeside;
import org.keywork.asset.ServerUse;
import org.keywork.subscription.Cause;
import org.keywork.subscription.ChangedSince;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.SubscriptionAct;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.SubscriptionLife;
import org.keywork.subscription.SubscriptionState;
import org.keywork.subscription.Subscriptions;
import org.springframework.stereotype.Component;

/** How what an accepted order did to subscriptions and servers is taken back. */
@Component
class OrderReversal {
    private final Subscriptions subscriptions;
    private final SubscriptionLife life;
    private final ServerUse servers;
    private final FormerUse former;
    private final KeysBeside keysBeside;

    OrderReversal(
            Subscriptions subscriptions,
            SubscriptionLife life,
            ServerUse servers,
            FormerUse former,
            KeysBeside keysBeside) {
        this.subscriptions = subscriptions;
        this.life = life;
        this.servers = servers;
        this.former = former;
        this.keysBeside = keysBeside;
    }

    /**
     * The subscription follows a cancelled order: what it started is over, what it changed is as it was, and servers return to
     * what they used before, or what became of that, where there is still a place for them.
     *
     * @throws ChangedSince where something else was done to the subscription since
     */
    void takeBack(Order order, Object actor) {
        var ways = order.usedBefore().keySet().stream()
                .collect(Collectors.toMap(server -> server, server -> former.of(server, order)));
        var touched = ways.values().stream().flatMap(Collection::stream).collect(Collectors.toCollection(HashSet::new));
        touched.addAll(life.changedBy(order.id().value()));
        subscriptions.holdAll(touched);
        order.granted().ifPresent(this::requireNothingFollows);
        var started = life.takeBack(
                order.id().value(), Cause.byOrder(actor, order.id().value()));
        var asBefore = subscriptions.holdAll(touched);
        for (var subscription : started) {
            var users = servers.usersOf(subscription);
            for (var user : servers.hold(order.organization(), OrderEffects.ids(users))) {
                leave(user, subscription, ways.getOrDefault(user.id(), List.of()), asBefore);
            }
        }
        order.granted().filter(granted -> !started.contains(granted)).ifPresent(prolonged -> {
            goFreeAgain(order, prolonged);
            keysBeside.make(prolonged);
        });
    }

    /** Those that had come back with a renewal. */
    private void goFreeAgain(Order order, SubscriptionId prolonged) {
        var users = servers.usersOf(prolonged);
        for (var user : servers.hold(order.organization(), OrderEffects.ids(users))) {
            Optional.ofNullable(order.usedBefore().get(user.id()))
                    .filter(free -> user.held().base().equals(prolonged))
                    .ifPresent(free -> servers.continueFree(List.of(user.id()), free));
        }
    }

    /** A paid next period begins when what is used now has ended; it would never begin on what servers return to. */
    private void requireNothingFollows(SubscriptionId granted) {
        var isFollowed = servers.usersOf(granted).stream()
                .anyMatch(user ->
                        user.held().base().equals(granted) && user.held().next().isPresent());
        if (isFollowed) {
            throw new ChangedSince(granted, SubscriptionAct.RENEWED);
        }
    }

    private void leave(
            ServerUse.User user,
            SubscriptionId over,
            List<SubscriptionId> way,
            Map<SubscriptionId, Entitlement> asBefore) {
        if (user.held().next().filter(over::equals).isPresent()) {
            servers.useNothingNext(List.of(user.id()), over);
        } else if (user.held().base().equals(over)) {
            way.stream()
                    .map(asBefore::get)
                    .filter(before -> before.state() != SubscriptionState.CANCELLED
                            && servers.countUsersOf(before.id()) < before.servers())
                    .findFirst()
                    .ifPresent(before -> servers.use(List.of(user.id()), before.id()));
        }
    }
}
