package org.keywork.billing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keywork.asset.AssetId;
import org.keywork.asset.KeysBeside;
import org.keywork.asset.ServerUse;
import org.keywork.catalog.OfferReference;
import org.keywork.catalog.Offers;
import org.keywork.subscription.Cause;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.SubscriptionKind;
import org.keywork.subscription.SubscriptionLife;
import org.keywork.subscription.Subscriptions;
import org.keywork.subscription.Term;
import org.springframework.stereotype.Component;

/** What an accepted order does to subscriptions and servers; {@link OrderReversal} takes it back. */
@Component
class OrderEffects {
    private final Subscriptions subscriptions;
    private final SubscriptionLife life;
    private final ServerUse servers;
    private final KeysBeside keysBeside;
    private final Offers offers;
    private final OrderRules rules;
    private final RenewalWindow window;

    OrderEffects(
            Subscriptions subscriptions,
            SubscriptionLife life,
            ServerUse servers,
            KeysBeside keysBeside,
            Offers offers,
            OrderRules rules,
            RenewalWindow window) {
        this.subscriptions = subscriptions;
        this.life = life;
        this.servers = servers;
        this.keysBeside = keysBeside;
        this.offers = offers;
        this.rules = rules;
        this.window = window;
    }

    /**
     * @param begin the first day that the order pays for
     * @param before what each server used until then
     */
    record Effect(SubscriptionId granted, LocalDate begin, Map<AssetId, SubscriptionId> before) {}

    Effect apply(Order order, Object actor) {
        var cause = Cause.byOrder(actor, order.id().value());
        var today = rules.today(order.organization());
        return switch (order.wanted().kind()) {
            case NEW -> start(order, today, cause);
            case RENEWAL -> renew(order, today, cause);
            case UPGRADE -> upgrade(order, today, cause);
        };
    }

    private Effect start(Order order, LocalDate today, Cause cause) {
        var wanted = order.wanted();
        var users = servers.hold(order.organization(), wanted.chosen());
        var granted = grant(order, Term.ofYears(wanted.years(), today), cause).id();
        if (offers.find(wanted.product()).orElseThrow().isCloud()) {
            servers.useInCloud(order.organization(), granted, "GLPI Cloud");
        } else {
            use(users, granted, wanted);
        }
        return new Effect(granted, today, before(users));
    }

    private Effect renew(Order order, LocalDate today, Cause cause) {
        var wanted = order.wanted();
        var source = subscriptions.hold(wanted.subscription().orElseThrow());
        var first = window.firstDay(source, today);
        var term = Term.ofYears(wanted.years(), first);
        var back = rules.comingBack(wanted, source);
        if (isProlonged(wanted, source, back)) {
            life.renew(source.id(), term.last(), cause);
            use(back, source.id(), wanted);
            keysBeside.make(source.id());
            return new Effect(source.id(), first, before(back));
        }
        var users = Stream.concat(users(wanted, source).stream(), back.stream()).toList();
        var granted = grant(order, term, cause).id();
        if (first.isAfter(today)) {
            servers.useNext(ids(users), granted);
        } else {
            use(users, granted, wanted);
        }
        keysBeside.make(granted);
        return new Effect(granted, first, before(users));
    }

    /**
     * The same subscription goes on, unless those who stay on it would leave no place for those who come back, or another
     * period follows for some of them, which begins only when this one ends.
     */
    private boolean isProlonged(WantedOrder wanted, Entitlement source, List<ServerUse.User> back) {
        var users = servers.usersOf(source.id());
        var places = wanted.servers() - users.size();
        return users.stream().allMatch(user -> user.held().next().isEmpty())
                && wanted.product().equals(source.product())
                && wanted.servers() == source.servers()
                && back.size() <= places;
    }

    private Effect upgrade(Order order, LocalDate today, Cause cause) {
        var wanted = order.wanted();
        var source = subscriptions.hold(wanted.subscription().orElseThrow());
        var users = users(wanted, source);
        var granted = grant(order, new Term(today, source.paidUntil().orElseThrow()), cause)
                .id();
        use(users, granted, wanted);
        life.giveUp(source.id(), wanted.servers(), cause);
        keysBeside.make(granted);
        return new Effect(granted, today, before(users));
    }

    private Entitlement grant(Order order, Term term, Cause cause) {
        var wanted = order.wanted();
        return life.start(
                new SubscriptionLife.Grant(
                        order.organization(), wanted.product(), SubscriptionKind.PAID, wanted.servers(), term),
                cause);
    }

    private List<ServerUse.User> users(WantedOrder wanted, Entitlement source) {
        var users = servers.usersOf(source.id()).stream()
                .filter(user -> user.held().base().equals(source.id()))
                .toList();
        return OrderRules.chosenOf(wanted, users);
    }

    /** A trial of what is now paid for has done its work; one of a higher offer runs on. */
    private void use(List<ServerUse.User> users, SubscriptionId granted, WantedOrder wanted) {
        servers.use(ids(users), granted);
        for (var user : users) {
            user.held()
                    .trial()
                    .flatMap(subscriptions::find)
                    .filter(trial -> level(trial.product()) <= level(wanted.product()))
                    .ifPresent(trial -> servers.endTrial(List.of(user.id()), trial.id()));
        }
    }

    private int level(OfferReference product) {
        return offers.find(product).orElseThrow().level();
    }

    static List<AssetId> ids(List<ServerUse.User> users) {
        return users.stream().map(ServerUse.User::id).toList();
    }

    private static Map<AssetId, SubscriptionId> before(List<ServerUse.User> users) {
        var before = new HashMap<AssetId, SubscriptionId>();
        users.forEach(user -> before.put(user.id(), user.held().base()));
        return before;
    }
}
