package org.keywork.trial;

import java.time.Clock;
import java.util.Collections;
import java.util.Set;
import org.keywork.asset.AssetId;
import org.keywork.asset.ServerAdded;
import org.keywork.asset.ServerToAdd;
import org.keywork.asset.ServerUse;
import org.keywork.billing.OrderChanged;
import org.keywork.billing.OrderDirectory;
import org.keywork.billing.OrderToAccept;
import org.keywork.subscription.Cause;
import org.keywork.subscription.ClosedBecause;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.SubscriptionLife;
import org.keywork.subscription.SubscriptionRestored;
import org.keywork.subscription.SubscriptionState;
import org.keywork.subscription.Subscriptions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What follows for trials from what happens elsewhere. */
@Component
class TrialFollowers {
    private final TrialRepository trials;
    private final TrialStart start;
    private final TrialDirectory directory;
    private final TrialRules rules;
    private final ServerUse servers;
    private final OrderDirectory orders;
    private final Subscriptions subscriptions;
    private final SubscriptionLife life;
    private final Clock clock;

    TrialFollowers(
            TrialRepository trials,
            TrialStart start,
            TrialDirectory directory,
            TrialRules rules,
            ServerUse servers,
            OrderDirectory orders,
            Subscriptions subscriptions,
            SubscriptionLife life,
            Clock clock) {
        this.trials = trials;
        this.start = start;
        this.directory = directory;
        this.rules = rules;
        this.servers = servers;
        this.orders = orders;
        this.subscriptions = subscriptions;
        this.life = life;
        this.clock = clock;
    }

    @EventListener
    void on(ServerToAdd coming) {
        trials.lockRunning(coming.organization());
    }

    @EventListener
    void on(OrderToAccept coming) {
        var converted = trials.lockRunning(coming.organization()).stream()
                .filter(trial -> trial.product().equals(coming.product()))
                .map(trial -> trial.subscription().orElseThrow())
                .toList();
        subscriptions.holdAll(converted);
    }

    /** A new server tries what the organization may try, where a place is left and nothing speaks against it. */
    @EventListener
    void on(ServerAdded added) {
        for (var trial :
                trials.findByOrganizationAndStateOrderByRequestedAt(added.organization(), TrialState.RUNNING)) {
            var subscription = trial.subscription().orElseThrow();
            var wanted = new WantedTrial(trial.product(), trial.days(), 1, Set.of(added.asset()), trial.purpose());
            if (servers.countUsersOf(subscription) < trial.servers()
                    && rules.ofServers(added.organization(), wanted).isEmpty()) {
                start.joinRunning(trial, added.asset());
                return;
            }
        }
    }

    /** A trial that no server needs any more is over, whoever ordered what was tried. */
    @EventListener
    void on(OrderChanged changed) {
        if (changed.what() != OrderChanged.What.ACCEPTED) {
            return;
        }
        var ordered = orders.find(changed.order()).orElseThrow().wanted();
        for (var trial :
                trials.findByOrganizationAndStateOrderByRequestedAt(changed.organization(), TrialState.RUNNING)) {
            if (trial.product().equals(ordered.product())) {
                if (isSuccess(trial, ordered.chosen())) {
                    trial.converted(clock.instant());
                }
                endWithoutServers(trial);
            }
        }
    }

    /** An order for another server says nothing about a trial; one that names none may be for those that tried. */
    private boolean isSuccess(Trial trial, Set<AssetId> ordered) {
        var tried = directory.servers(trial.id());
        return ordered.isEmpty() || tried.isEmpty() || !Collections.disjoint(tried, ordered);
    }

    /** What it was granted may be revoked already. */
    private void endWithoutServers(Trial trial) {
        var subscription = trial.subscription().orElseThrow();
        if (servers.countUsersOf(subscription) == 0) {
            if (subscriptions.hold(subscription).state() != SubscriptionState.CANCELLED) {
                end(subscription, "trial-converted");
            }
            trial.end(clock.instant());
        }
        trials.saveAndFlush(trial);
    }

    /** A trial that was over before its last day while it was revoked doesn't begin again with the end of that. */
    @EventListener
    void on(SubscriptionRestored restored) {
        var granted = subscriptions.hold(restored.subscription());
        trials.findBySubscription(restored.subscription())
                .filter(trial -> trial.state() == TrialState.ENDED)
                .filter(trial -> !granted.hasEnded(clock.instant(), rules.zone(trial.organization())))
                .ifPresent(trial -> end(restored.subscription(), restored.actor()));
    }

    private void end(SubscriptionId trial, Object actor) {
        life.cancel(trial, ClosedBecause.TRIAL_ENDED, Cause.of(actor));
    }
}
