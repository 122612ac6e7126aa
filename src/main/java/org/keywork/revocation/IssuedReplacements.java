package org.keywork.revocation;

import java.util.List;
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

    IssuedReplacements(
            Subscriptions subscriptions,
            SubscriptionLife life,
            ServerUse servers,
            KeyRevocations revocations,
            ReplacementKeys keys) {
        this.subscriptions = subscriptions;
        this.life = life;
        this.servers = servers;
        this.revocations = revocations;
        this.keys = keys;
    }

    RevocationEffects.Done order(Revocation revoked, RevocationId replacing, Object actor) {
        var id = revoked.id().value();
        var cancelled = life.cancelledBy(id);
        var cause = Cause.byRevocation(actor, replacing.value());
        var former = subscriptions.freeOf(revoked.organization());
        subscriptions.holdAll(
                Stream.concat(Stream.of(former.id()), cancelled.stream()).collect(Collectors.toSet()));
        revocations.hold(id);
        var free = cancelled.contains(former.id()) ? life.startFreeAnew(revoked.organization(), cause) : former;
        if (free.state() == SubscriptionState.ACTIVE) {
            continueFree(revoked, cancelled, free);
        }
        revocations.reopen(id);
        keys.orderFor(id);
        var begun = free.id().equals(former.id()) ? 0 : 1;
        return new RevocationEffects.Done(new Reached(keys.waiting(id), keys.waiting(id)), begun);
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
