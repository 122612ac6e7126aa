package org.keywork.desk.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keywork.asset.AssetId;
import org.keywork.billing.OrderKind;
import org.keywork.subscription.Entitlement;

/**
 * The servers that an order can be for.
 *
 * @param places how many there are in what is renewed or upgraded
 */
record OrderCandidates(OrderKind kind, List<MySubscriptions.Server> servers, int places) {
    /** For a renewal, those that continued free stand after those that use it. */
    static OrderCandidates of(OrderKind kind, Optional<Entitlement> source, MySubscriptions subscriptions) {
        var servers = source.map(from -> Stream.concat(
                                subscriptions.usersOf(from.id()).stream(),
                                kind == OrderKind.RENEWAL ? subscriptions.leftFree(from.id()).stream() : Stream.empty())
                        .toList())
                .orElseGet(subscriptions::servers);
        return new OrderCandidates(
                kind, servers, source.map(Entitlement::servers).orElse(Integer.MAX_VALUE));
    }

    /** The same where there are fewer places. */
    OrderCandidates within(int most) {
        return new OrderCandidates(kind, servers, Math.min(places, most));
    }

    /** Those that the address asks for; at a renewal or upgrade all, as far as there are places, where it asks for none. */
    Set<AssetId> first(Set<AssetId> asked) {
        var all = kind != OrderKind.NEW && asked.isEmpty();
        return servers.stream()
                .filter(this::isFree)
                .map(MySubscriptions.Server::id)
                .filter(id -> all || asked.contains(id))
                .limit(places)
                .collect(Collectors.toSet());
    }

    /** A new subscription would take the next period, which is ordered already, away from a server. */
    boolean isFree(MySubscriptions.Server server) {
        return kind != OrderKind.NEW || server.next().isEmpty();
    }

    /** Whether some would have to be chosen, and none is: an order for nobody would be one for all that use it. */
    boolean isNobody(Set<AssetId> chosen) {
        return kind != OrderKind.NEW && chosen.isEmpty() && servers.stream().anyMatch(server -> !server.comesBack());
    }
}
