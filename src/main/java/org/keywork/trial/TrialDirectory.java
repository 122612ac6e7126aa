package org.keywork.trial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keywork.account.OrganizationId;
import org.keywork.asset.AssetId;
import org.keywork.asset.ServerUse;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.Subscriptions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may know of trials. Whose they are is up to the caller to check. */
@Component
@Transactional(readOnly = true)
public class TrialDirectory {
    private final TrialRepository trials;
    private final Subscriptions subscriptions;
    private final ServerUse servers;
    private final JdbcClient jdbc;

    TrialDirectory(TrialRepository trials, Subscriptions subscriptions, ServerUse servers, JdbcClient jdbc) {
        this.trials = trials;
        this.subscriptions = subscriptions;
        this.servers = servers;
        this.jdbc = jdbc;
    }

    public Optional<TrialDetails> find(TrialId id) {
        return trials.findById(id).map(this::details);
    }

    /** The latest first. */
    public List<TrialDetails> of(OrganizationId organization) {
        return details(trials.findByOrganizationOrderByRequestedAtDesc(organization));
    }

    private record Tried(TrialId trial, AssetId server, String leftBecause) {}

    /** Asks as often for many as for one. */
    private List<TrialDetails> details(List<Trial> had) {
        var granted = subscriptions.find(
                had.stream().flatMap(trial -> trial.subscription().stream()).toList());
        var tried = tried(had);
        var names = servers.names(tried.stream().map(Tried::server).collect(Collectors.toSet()));
        var byTrial = tried.stream().collect(Collectors.groupingBy(Tried::trial));
        BiFunction<TrialId, String, Map<AssetId, String>> those =
                (trial, leftBecause) -> byTrial.getOrDefault(trial, List.of()).stream()
                        .filter(one -> one.leftBecause().equals(leftBecause))
                        .map(Tried::server)
                        .filter(names::containsKey)
                        .collect(Collectors.toMap(Function.identity(), names::get));
        return had.stream()
                .map(trial -> details(
                        trial,
                        trial.subscription().map(granted::get),
                        those.apply(trial.id(), ""),
                        those.apply(trial.id(), "INSTANCE_HAD_ONE")))
                .toList();
    }

    private List<Tried> tried(List<Trial> had) {
        if (had.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select trial_id, asset_id, coalesce(left_because, '') from trial_server where trial_id in (:ids)")
                .param("ids", had.stream().map(trial -> trial.id().value()).toList())
                .query((row, number) -> new Tried(
                        new TrialId(row.getObject(1, UUID.class)),
                        new AssetId(row.getObject(2, UUID.class)),
                        row.getString(3)))
                .list();
    }

    /** Those that wait for sales, the one that waits longest first. */
    public List<TrialDetails> requests() {
        return details(trials.findByStateOrderByRequestedAt(TrialState.REQUESTED));
    }

    /** The one that ends first first. */
    List<TrialDetails> running() {
        return details("""
                select t.id from trial t join subscription s on s.id = t.subscription_id
                where t.state = 'RUNNING' order by s.end_date, t.id limit 200""");
    }

    List<TrialDetails> leftBecauseOfInstance() {
        return details("""
                select distinct t.id, t.requested_at from trial t join trial_server s on s.trial_id = t.id
                where s.left_because = 'INSTANCE_HAD_ONE' order by t.requested_at desc limit 50""");
    }

    private List<TrialDetails> details(String ids) {
        var wanted = jdbc.sql(ids)
                .query((row, number) -> new TrialId(row.getObject(1, UUID.class)))
                .list();
        var found = trials.findByIdIn(wanted).stream().collect(Collectors.toMap(Trial::id, Function.identity()));
        return details(wanted.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList());
    }

    /** The trial behind a subscription. */
    public Optional<TrialDetails> of(SubscriptionId subscription) {
        return trials.findBySubscription(subscription).map(this::details);
    }

    TrialDetails details(Trial trial) {
        return details(List.of(trial)).getFirst();
    }

    private static TrialDetails details(
            Trial trial,
            Optional<Entitlement> granted,
            Map<AssetId, String> servers,
            Map<AssetId, String> leftBecauseOfInstance) {
        return new TrialDetails(
                trial.id(),
                trial.organization(),
                trial.product(),
                trial.days(),
                trial.servers(),
                trial.state(),
                trial.source(),
                trial.purpose(),
                trial.requestedBy(),
                trial.requestedAt(),
                trial.decidedAt(),
                trial.decisionNote(),
                trial.wasProlonged(),
                granted,
                servers,
                leftBecauseOfInstance,
                trial.endedAt(),
                trial.convertedAt());
    }

    List<AssetId> servers(TrialId trial) {
        return jdbc
                .sql("select asset_id from trial_server where trial_id = ? and left_because is null")
                .param(trial.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(AssetId::new)
                .toList();
    }
}
