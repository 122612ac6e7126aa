package org.keywork.revocation;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keywork.asset.AssetId;
import org.keywork.asset.AssetKind;
import org.keywork.asset.KeyRevocations;
import org.keywork.asset.KeyRevocations.Reached;
import org.keywork.asset.ReplacementKeys;
import org.keywork.asset.ServerUse;
import org.keywork.subscription.Cause;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.SubscriptionLife;
import org.keywork.subscription.SubscriptionState;
import org.keywork.subscription.Subscriptions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * After a final revocation: servers whose subscription it cancelled continue free, as far as there are places, and all that it
 * left without a key get one.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IssuedReplacements {
    private final Subscriptions subscriptions;
    private final SubscriptionLife life;
    private final ServerUse servers;
    private final KeyRevocations revocations;
    private final ReplacementKeys keys;
    private final EntityManager entities;

    IssuedReplacements(
            Subscriptions subscriptions,
            SubscriptionLife life,
            ServerUse servers,
            KeyRevocations revocations,
            ReplacementKeys keys,
            EntityManager entities) {
        this.subscriptions = subscriptions;
        this.life = life;
        this.servers = servers;
        this.revocations = revocations;
        this.keys = keys;
        this.entities = entities;
    }

    /** Empty where no server waits for anything, and nothing was done. */
    Optional<RevocationEffects.Done> order(Revocation revoked, RevocationId replacing, Object actor) {
        var id = revoked.id().value();
        var cancelled = life.cancelledBy(id);
        var free = subscriptions.freeOf(revoked.organization()).id();
        entities.flush();
        entities.clear(); // who waits for a row reads it as it is by then
        var held = subscriptions.holdAll(
                Stream.concat(Stream.of(free), cancelled.stream()).collect(Collectors.toSet()));
        revocations.hold(id);
        var isBegunAnew = cancelled.contains(free);
        var open = isBegunAnew
                ? life.startFreeAnew(revoked.organization(), Cause.byRevocation(actor, replacing.value()))
                : Objects.requireNonNull(held.get(free));
        var going = open.state() == SubscriptionState.ACTIVE ? going(revoked, cancelled, open) : List.<AssetId>of();
        var waiting = keys.waiting(id);
        if (waiting.isEmpty() && going.isEmpty() && !isBegunAnew) {
            return Optional.empty();
        }
        servers.hold(revoked.organization(), going);
        servers.continueFree(going, open.id());
        revocations.reopen(id);
        keys.orderFor(id);
        var reached = Stream.concat(waiting.stream(), going.stream()).collect(Collectors.toSet());
        return Optional.of(
                new RevocationEffects.Done(new Reached(reached.size(), waiting.size()), isBegunAnew ? 1 : 0));
    }

    /** Who has a paid following period waits for that: continuing free would drop it. */
    private List<AssetId> going(Revocation revoked, Set<SubscriptionId> cancelled, Entitlement free) {
        var places = free.servers() - servers.countUsersOf(free.id());
        var left = revocations.serversOf(revoked.id().value());
        var users = servers.serversOf(revoked.organization()).stream()
                .filter(server -> left.contains(server.id()) && server.kind() == AssetKind.SERVER)
                .filter(server -> cancelled.contains(server.held().base()))
                .toList();
        var following = following(users);
        return users.stream()
                .filter(server ->
                        server.held().next().filter(following::contains).isEmpty())
                .limit(Math.max(0, places))
                .map(ServerUse.User::id)
                .toList();
    }

    /** What follows for them, and wasn't cancelled itself. */
    private Set<SubscriptionId> following(List<ServerUse.User> users) {
        var next =
                users.stream().flatMap(server -> server.held().next().stream()).collect(Collectors.toSet());
        return subscriptions.find(next).values().stream()
                .filter(found -> found.state() != SubscriptionState.CANCELLED)
                .map(Entitlement::id)
                .collect(Collectors.toSet());
    }
}
