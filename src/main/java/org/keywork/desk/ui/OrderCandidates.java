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
 * @param source what is renewed or upgraded
 * @param places how many there are in it
 * @param isPart whether it is a renewal after the end, or after that of others: then only those that are left need a place
 */
record OrderCandidates(
        OrderKind kind, Optional<Entitlement> source, List<OrderCandidate> servers, int places, boolean isPart) {
    static final OrderCandidates NONE = new OrderCandidates(OrderKind.NEW, Optional.empty(), List.of(), 0, false);

    /** For a renewal, those that continued free stand after those that use it. */
    static OrderCandidates of(OrderKind kind, Optional<Entitlement> source, MyServers own) {
        var servers = source.map(from -> Stream.concat(
                                own.usersOf(from).stream(),
                                kind == OrderKind.RENEWAL ? own.leftFree(from).stream() : Stream.empty())
                        .toList())
                .orElseGet(own::all);
        var isPart = kind == OrderKind.RENEWAL
                && (source.filter(own::hasEnded).isPresent()
                        || servers.stream().anyMatch(server -> server.next().isPresent()));
        return new OrderCandidates(
                kind, source, servers, source.map(Entitlement::servers).orElse(Integer.MAX_VALUE), isPart);
    }

    /** The same where there are fewer places. */
    OrderCandidates within(int most) {
        return new OrderCandidates(kind, source, servers, Math.min(places, most), isPart);
    }

    /** Those that the address asks for; at a renewal or upgrade all, as far as there are places, where it asks for none. */
    Set<AssetId> first(Set<AssetId> asked) {
        var all = kind != OrderKind.NEW && asked.isEmpty();
        return servers.stream()
                .filter(this::isFree)
                .map(OrderCandidate::id)
                .filter(id -> all || asked.contains(id))
                .limit(places)
                .collect(Collectors.toSet());
    }

    /** How many places there are without those of servers whose next period is ordered already: they keep them until then. */
    int placesLeft() {
        return places - (int) servers.stream().filter(server -> !isFree(server)).count();
    }

    /** Those among the chosen that an order anew takes out of paid places. */
    List<OrderCandidate> leavingPaid(Set<AssetId> chosen) {
        return servers.stream()
                .filter(server -> server.paid().isPresent() && chosen.contains(server.id()))
                .toList();
    }

    /** One whose next period is ordered already would lose it, or has no need of another. */
    boolean isFree(OrderCandidate server) {
        return server.next().isEmpty();
    }

    /** Whether there is none left whose next period isn't ordered already. */
    boolean areAllRenewed() {
        return kind != OrderKind.NEW && !servers.isEmpty() && servers.stream().noneMatch(this::isFree);
    }

    /** Whether some would have to be chosen, and none is: an order for nobody would be one for all that use it. */
    boolean isNobody(Set<AssetId> chosen) {
        return kind != OrderKind.NEW && chosen.isEmpty() && servers.stream().anyMatch(server -> !server.comesBack());
    }
}
