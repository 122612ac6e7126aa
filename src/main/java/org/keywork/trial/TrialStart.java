package org.keywork.trial;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keywork.account.OrganizationId;
import org.keywork.asset.AssetId;
import org.keywork.asset.ServerUse;
import org.keywork.audit.Act;
import org.keywork.audit.Audit;
import org.keywork.subscription.Cause;
import org.keywork.subscription.SubscriptionKind;
import org.keywork.subscription.SubscriptionLife;
import org.keywork.subscription.Term;
import org.keywork.trial.TrialChanged.What;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts a trial that {@link TrialRules} don't refuse: subscription and servers in one transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TrialStart {
    private final TrialRepository trials;
    private final SubscriptionLife life;
    private final ServerUse servers;
    private final TrialInstances instances;
    private final TrialRules rules;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TrialStart(
            TrialRepository trials,
            SubscriptionLife life,
            ServerUse servers,
            TrialInstances instances,
            TrialRules rules,
            JdbcClient jdbc,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.trials = trials;
        this.life = life;
        this.servers = servers;
        this.instances = instances;
        this.rules = rules;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Held before the rules are asked: of two trials at once for one server, the second sees the first. */
    public void hold(OrganizationId organization, Collection<AssetId> wanted) {
        servers.hold(organization, wanted);
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException where another of two at once was first */
    public Trial request(Trial trial, Collection<AssetId> wanted, Object actor) {
        var saved = trials.saveAndFlush(trial);
        wanted.forEach(asset -> join(saved, asset));
        return saved;
    }

    private void join(Trial trial, AssetId asset) {
        jdbc.sql("insert into trial_server (trial_id, asset_id) values (?, ?)")
                .params(trial.id().value(), asset.value())
                .update();
    }

    public void start(Trial trial, Collection<AssetId> chosen, Object actor, String note) {
        var today = LocalDate.ofInstant(clock.instant(), rules.zone(trial.organization()));
        var there = servers.hold(trial.organization(), chosen);
        var granted = life.start(
                new SubscriptionLife.Grant(
                        trial.organization(),
                        trial.product(),
                        SubscriptionKind.TRIAL,
                        trial.servers(),
                        Term.trial(trial.days(), today)),
                Cause.of(actor));
        trial.grant(granted.id(), actor, clock.instant(), note);
        trials.saveAndFlush(trial);
        var ids = there.stream().map(ServerUse.User::id).toList();
        servers.tryOut(ids, granted.id());
        instances.use(trial.id(), trial.product(), ids);
        told(trial, What.STARTED, actor);
    }

    /** A server that came later takes a place that is left. */
    public void joinRunning(Trial trial, AssetId asset) {
        join(trial, asset);
        servers.tryOut(List.of(asset), trial.subscription().orElseThrow());
        instances.use(trial.id(), trial.product(), List.of(asset));
    }

    public void told(Trial trial, What what, Object actor) {
        audit.record(new Act(
                actor.toString(),
                "trial." + what.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "trial:" + trial.id(),
                Map.of("organization", trial.organization().toString())));
        events.publishEvent(new TrialChanged(trial.id(), trial.organization(), what));
    }
}
