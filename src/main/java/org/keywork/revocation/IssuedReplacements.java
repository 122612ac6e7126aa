package org.keywork.revocation;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    RevocationEffects.Done order(Revocation revoked, RevocationId replacing, Object actor) {
        var id = revoked.id().value();
        var cancelled = life.cancelledBy(id);
        var cause = Cause.byRevocation(actor, replacing.value());
        var free = subscriptions.freeOf(revoked.organization()).id();
        entities.flush();
        entities.clear(); // who waits for a row reads it as it is by then
        var held = subscriptions.holdAll(
                Stream.concat(Stream.of(free), cancelled.stream()).collect(Collectors.toSet()));
        revocations.hold(id);
        var isBegunAnew = cancelled.contains(free);
        var open = isBegunAnew
                ? life.startFreeAnew(revoked.organization(), cause)
                : Objects.requireNonNull(held.get(free));
        if (open.state() == SubscriptionState.ACTIVE) {
            continueFree(revoked, cancelled, open);
        }
        revocations.reopen(id);
        keys.orderFor(id);
        var waiting = keys.waiting(id);
        return new RevocationEffects.Done(new Reached(waiting, waiting), isBegunAnew ? 1 : 0);
    }

    private void continueFree(Revocation revoked, Set<SubscriptionId> cancelled, Entitlement free) {
        var places = free.servers() - servers.countUsersOf(free.id());
        var left = revocations.serversOf(revoked.id().value());
        var going = servers.serversOf(revoked.organization()).stream()
                .filter(server -> left.contains(server.id()) && server.kind() == AssetKind.SERVER)
                .filter(server -> cancelled.contains(server.held().base()))
                .limit(Math.max(0, places))
                .map(ServerUse.User::id)
                .toList();
        servers.hold(revoked.organization(), going);
        servers.continueFree(List.copyOf(going), free.id());
    }
}
