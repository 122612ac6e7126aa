package org.keywork.desk.ui;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keywork.account.CurrentUser;
import org.keywork.asset.AssetKind;
import org.keywork.asset.ServerTrial;
import org.keywork.asset.ServerUse;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.ServerRights;
import org.keywork.subscription.Standing;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.Subscriptions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The servers of a signed-in customer's organization that an order can be for, by name. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CUSTOMER')")
class MyServers {
    private final CurrentUser user;
    private final Subscriptions subscriptions;
    private final ServerUse servers;
    private final Clock clock;

    MyServers(CurrentUser user, Subscriptions subscriptions, ServerUse servers, Clock clock) {
        this.user = user;
        this.subscriptions = subscriptions;
        this.servers = servers;
        this.clock = clock;
    }

    /** Every one, without what stands for the organization's instances in the cloud. */
    public List<OrderCandidate> all() {
        return described(
                servers.serversOf(user.organization()).stream()
                        .filter(server -> server.kind() == AssetKind.SERVER)
                        .toList(),
                false);
    }

    /** Those that use it; not those that only try it out, or will use it later. */
    public List<OrderCandidate> usersOf(Entitlement subscription) {
        return described(
                servers.usersOf(subscription.id()).stream()
                        .filter(server -> server.held().base().equals(subscription.id()))
                        .toList(),
                false);
    }

    /** Those that continued free when it ended; none while it goes on. */
    public List<OrderCandidate> leftFree(Entitlement ended) {
        return ended.standingToTell(clock.instant(), user.zone()) == Standing.ENDED
                ? described(servers.continuedFreeFrom(ended.id()), true)
                : List.of();
    }

    /** Whether its last day has passed, suspended or not. */
    public boolean hasEnded(Entitlement subscription) {
        return subscription.hasEnded(clock.instant(), user.zone());
    }

    private List<OrderCandidate> described(List<ServerUse.User> users, boolean comeBack) {
        var known = subscriptions.find(
                users.stream().flatMap(server -> server.held().all()).collect(Collectors.toSet()));
        return users.stream().map(server -> described(server, known, comeBack)).toList();
    }

    private OrderCandidate described(ServerUse.User server, Map<SubscriptionId, Entitlement> known, boolean comesBack) {
        var now = clock.instant();
        var held = server.held();
        var base = Optional.ofNullable(known.get(held.base())).orElseThrow();
        var rights =
                new ServerRights(base, held.trial().map(known::get), held.next().map(known::get));
        return new OrderCandidate(
                server.id(),
                server.name(),
                rights.inForce(now, user.zone()).product(),
                ServerTrial.of(rights, now, user.zone()),
                Optional.of(base).filter(it -> it.hasPaidDaysLeft(now, user.zone())),
                rights.next().map(Entitlement::product),
                comesBack);
    }
}
