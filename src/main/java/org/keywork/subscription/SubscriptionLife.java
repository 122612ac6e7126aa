package org.keywork.subscription;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.keywork.account.OrganizationId;
import org.keywork.audit.Act;
import org.keywork.audit.Audit;
import org.keywork.catalog.OfferReference;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can happen to a subscription: each within the caller's transaction, with the row held, written into the history and
 * told to every node. Whether a person may do it is decided by the caller; whether the subscription allows it, here.
 *
 * <p>All methods throw {@link IllegalStateException} where the subscription's state doesn't allow the act.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SubscriptionLife {
    /** How many days of courtesy a paid period may get in all. */
    public static final int MOST_COURTESY_DAYS = 14;

    private final SubscriptionRepository subscriptions;
    private final SubscriptionChanges changes;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    SubscriptionLife(
            SubscriptionRepository subscriptions,
            SubscriptionChanges changes,
            Audit audit,
            ApplicationEventPublisher events) {
        this.subscriptions = subscriptions;
        this.changes = changes;
        this.audit = audit;
        this.events = events;
    }

    /** What begins. */
    public record Grant(
            OrganizationId organization, OfferReference product, SubscriptionKind kind, int servers, Term term) {}

    public Entitlement start(Grant grant, Cause cause) {
        var granted = subscriptions.saveAndFlush(Subscription.granted(
                grant.organization(), grant.product(), grant.kind(), grant.servers(), grant.term()));
        var now = granted.condition();
        written(granted, SubscriptionAct.STARTED, now, cause);
        return granted.entitlement();
    }

    public Entitlement renew(SubscriptionId id, LocalDate newEnd, Cause cause) {
        return change(id, SubscriptionAct.RENEWED, cause, subscription -> subscription.renew(newEnd));
    }

    public Entitlement prolongTrial(SubscriptionId id, int days, Cause cause) {
        return change(id, SubscriptionAct.PROLONGED, cause, subscription -> subscription.prolongTrial(days));
    }

    /** @throws IllegalArgumentException where the period would have more than {@link #MOST_COURTESY_DAYS} */
    public Entitlement grantCourtesy(SubscriptionId id, int days, Cause cause) {
        return change(id, SubscriptionAct.COURTESY, cause, subscription -> {
            if (days < 1 || subscription.condition().courtesyDays() + days > MOST_COURTESY_DAYS) {
                throw new IllegalArgumentException("At most 14 courtesy days in a period");
            }
            subscription.grantCourtesy(days);
        });
    }

    /** Takes places away; with the last one the subscription is over. */
    public Entitlement giveUp(SubscriptionId id, int places, Cause cause) {
        var held = subscriptions.lock(id).orElseThrow();
        return places < held.condition().servers()
                ? change(id, SubscriptionAct.REDUCED, cause, subscription -> subscription.giveUp(places))
                : cancel(id, ClosedBecause.UPGRADED, cause);
    }

    public Entitlement suspend(SubscriptionId id, SuspendedBecause why, Cause cause) {
        return change(id, SubscriptionAct.SUSPENDED, cause, subscription -> subscription.suspend(why));
    }

    /** What staff had taken over from a want of payment waits for that again, unless it was paid meanwhile. */
    public Entitlement reinstate(SubscriptionId id, Cause cause) {
        var reinstated = change(id, SubscriptionAct.REINSTATED, cause, Subscription::reinstate);
        if (reinstated.state() == SubscriptionState.SUSPENDED) {
            events.publishEvent(new SubscriptionRestored(id, cause.actor()));
        }
        return reinstated;
    }

    public Entitlement cancel(SubscriptionId id, ClosedBecause why, Cause cause) {
        return change(id, SubscriptionAct.CANCELLED, cause, subscription -> subscription.cancel(why));
    }

    /** The organization's free subscription, begun anew where the former one was revoked for good. */
    public Entitlement startFreeAnew(OrganizationId organization, Cause cause) {
        var former = subscriptions.findByFreeFor(organization.value()).orElseThrow();
        former.giveUpBeingFree();
        subscriptions.saveAndFlush(former);
        var before = former.entitlement();
        var free = subscriptions.saveAndFlush(Subscription.free(organization, before.product(), before.servers()));
        written(free, SubscriptionAct.STARTED, free.condition(), cause);
        return free.entitlement();
    }

    /** What a revocation cancelled, to be held before {@link #restore}. */
    public Set<SubscriptionId> cancelledBy(UUID revocation) {
        return changes.byRevocation(revocation).stream()
                .filter(change -> change.act() == SubscriptionAct.CANCELLED)
                .map(SubscriptionChanges.Change::subscription)
                .collect(Collectors.toSet());
    }

    /**
     * What a revocation cancelled is as it was before.
     *
     * @throws ChangedSince where something else was done to one of them since; nothing was done then, and the caller's
     *     transaction may go on
     */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = ChangedSince.class)
    public void restore(UUID revocation, Cause cause) {
        var done = changes.byRevocation(revocation);
        var later = laterThan(done);
        if (later.isPresent()) {
            throw new ChangedSince(later.get().subscription(), later.get().act());
        }
        for (var change : done) {
            change(
                    change.subscription(),
                    SubscriptionAct.RESTORED,
                    cause,
                    subscription -> subscription.restore(change.before()));
        }
        done.forEach(change -> events.publishEvent(new SubscriptionRestored(change.subscription(), cause.actor())));
    }

    /** Whether {@link #restore} would throw {@link ChangedSince}. */
    public boolean isChangedSince(UUID revocation) {
        return laterThan(changes.byRevocation(revocation)).isPresent();
    }

    private Optional<SubscriptionChanges.Change> laterThan(List<SubscriptionChanges.Change> done) {
        return done.stream()
                .flatMap(change -> Optional.of(changes.of(change.subscription()).getFirst())
                        .filter(latest -> latest.number() != change.number())
                        .stream())
                .findFirst();
    }

    /** What {@link #takeBack} would change, to be held beforehand. */
    public Set<SubscriptionId> changedBy(UUID order) {
        return changes.by(order).stream()
                .map(SubscriptionChanges.Change::subscription)
                .collect(Collectors.toSet());
    }

    /**
     * Takes back what an order did: what it started is cancelled, what it changed is as before. What is revoked stays so, and
     * that revocation can't be undone any more.
     *
     * @return the subscriptions that the order had started
     * @throws ChangedSince where another act came after, other than suspending, reinstating, revoking, undoing that, and courtesy
     *     to the very period that is taken back; nothing was done then, and the caller's transaction may go on
     */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = ChangedSince.class)
    public List<SubscriptionId> takeBack(UUID order, Cause cause) {
        var done = changes.by(order);
        done.forEach(change -> requireLatest(change, order));
        var started = new HashSet<SubscriptionId>();
        for (var change : done) {
            if (change.act() == SubscriptionAct.STARTED) {
                started.add(change.subscription());
                change(change.subscription(), SubscriptionAct.CANCELLED, cause, Subscription::cancelWithItsOrder);
            } else {
                change(
                        change.subscription(),
                        SubscriptionAct.RESTORED,
                        cause,
                        subscription -> subscription.takeBack(change.before()));
            }
        }
        return List.copyOf(started);
    }

    private void requireLatest(SubscriptionChanges.Change change, UUID order) {
        for (var later : changes.of(change.subscription())) {
            if (later.number() <= change.number()) {
                return;
            }
            if (!goesWith(change.act(), later)
                    && !later.order().filter(order::equals).isPresent()) {
                throw new ChangedSince(change.subscription(), later.act());
            }
        }
    }

    private static boolean goesWith(SubscriptionAct takenBack, SubscriptionChanges.Change later) {
        return switch (later.act()) {
            case SUSPENDED, REINSTATED -> true;
            case COURTESY -> takenBack == SubscriptionAct.STARTED || takenBack == SubscriptionAct.RENEWED;
            case CANCELLED, RESTORED -> later.revocation().isPresent();
            case STARTED, RENEWED, PROLONGED, REDUCED -> false;
        };
    }

    private Entitlement change(SubscriptionId id, SubscriptionAct act, Cause cause, Consumer<Subscription> doing) {
        var subscription =
                subscriptions.lock(id).orElseThrow(() -> new IllegalStateException("There is no subscription " + id));
        var before = subscription.condition();
        doing.accept(subscription);
        subscriptions.saveAndFlush(subscription);
        written(subscription, act, before, cause);
        return subscription.entitlement();
    }

    private void written(Subscription subscription, SubscriptionAct act, Subscription.Condition before, Cause cause) {
        changes.write(subscription.id(), act, before, subscription.condition(), cause);
        var entitlement = subscription.entitlement();
        audit.record(new Act(
                cause.actor(),
                "subscription." + act.name().toLowerCase(Locale.ROOT),
                "subscription:" + subscription.id(),
                Map.of(
                        "organization", entitlement.organization().toString(),
                        "offer", entitlement.product().value(),
                        "order", cause.order().map(UUID::toString).orElse("none"))));
        events.publishEvent(new SubscriptionChanged(subscription.id()));
    }
}
