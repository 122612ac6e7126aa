package org.keywork.revocation;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.keywork.asset.KeyRevocations;
import org.keywork.asset.KeyRevocations.Reached;
import org.keywork.asset.RevocationReason;
import org.keywork.subscription.Cause;
import org.keywork.subscription.ChangedSince;
import org.keywork.subscription.ClosedBecause;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.SubscriptionLife;
import org.keywork.subscription.Subscriptions;
import org.keywork.subscription.SuspendedBecause;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does what acts do, each in the caller's one transaction, whatever its size, with rows held in the order that
 * {@link Subscriptions#hold} tells.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RevocationEffects {
    private final Reaches reaches;
    private final Subscriptions subscriptions;
    private final SubscriptionLife life;
    private final KeyRevocations keys;
    private final EntityManager entities;

    RevocationEffects(
            Reaches reaches,
            Subscriptions subscriptions,
            SubscriptionLife life,
            KeyRevocations keys,
            EntityManager entities) {
        this.reaches = reaches;
        this.subscriptions = subscriptions;
        this.life = life;
        this.keys = keys;
        this.entities = entities;
    }

    /** Holds all that an act reaches: what is read afterwards stays so until the transaction ends. */
    void hold(Subject subject, RevocationAct act) {
        var ids = reaches.subscriptions(subject, act, false).stream()
                .map(Entitlement::id)
                .toList();
        entities.flush();
        entities.clear(); // who waits for a row reads it as it is by then
        subscriptions.holdAll(ids);
        if (act == RevocationAct.REVOKED) {
            keys.hold(reaches.scope(subject.target()));
        }
    }

    /** What it came to. */
    record Done(Reached reached, int subscriptions) {}

    Done revoke(Revocation act, Object actor) {
        var changed = changedBy(act);
        var reached = keys.revoke(asked(act, actor), reaches.scope(act.subject().target()));
        changed.forEach(found -> life.cancel(
                found.id(),
                ClosedBecause.REVOKED,
                Cause.byRevocation(actor, act.id().value())));
        return new Done(reached, changed.size());
    }

    Done suspend(Revocation act, Object actor) {
        var changed = changedBy(act);
        changed.forEach(found -> life.suspend(
                found.id(),
                SuspendedBecause.BY_STAFF,
                Cause.byRevocation(actor, act.id().value())));
        return new Done(users(act, changed), changed.size());
    }

    Done reinstate(Revocation act, Object actor) {
        var changed = changedBy(act);
        changed.forEach(found ->
                life.reinstate(found.id(), Cause.byRevocation(actor, act.id().value())));
        return new Done(users(act, changed), changed.size());
    }

    private Reached users(Revocation act, List<Entitlement> changed) {
        keys.rememberUsers(
                act.id().value(), changed.stream().map(Entitlement::id).toList());
        var reached = reaches.users(changed);
        return new Reached(reached.servers(), reached.keys());
    }

    private List<Entitlement> changedBy(Revocation act) {
        return reaches.subscriptions(act.subject(), act.act(), act.isOfCompromisedKeys());
    }

    /** Whether something else was done since to what it reached, so that it can't be undone. */
    boolean isChangedSince(Revocation act) {
        var id = act.id().value();
        return life.isChangedSince(id) || keys.changedSince(id).isPresent();
    }

    /**
     * Exactly what it was before.
     *
     * @return what else was done since, so that nothing was undone; empty where it is
     */
    Optional<String> undo(Revocation act, Object actor) {
        var id = act.id().value();
        subscriptions.holdAll(life.cancelledBy(id));
        keys.hold(id);
        var changed = keys.changedSince(id);
        if (changed.isPresent()) {
            return changed;
        }
        try {
            life.restore(id, Cause.byRevocation(actor, id));
        } catch (ChangedSince e) {
            return Optional.of("");
        }
        keys.restore(asked(act, actor));
        return Optional.empty();
    }

    private static KeyRevocations.Revocation asked(Revocation act, Object actor) {
        var reason = act.reason().orElseThrow();
        var closes =
                act.subject().target().scope() == Target.Scope.SERVER && reason != RevocationReason.KEY_COMPROMISED;
        return new KeyRevocations.Revocation(act.id().value(), act.organization(), reason, closes, actor);
    }
}
