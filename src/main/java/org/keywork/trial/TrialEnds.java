package org.keywork.trial;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keywork.asset.ServerUse;
import org.keywork.subscription.ClosedBecause;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.Standing;
import org.keywork.subscription.Subscriptions;
import org.keywork.trial.TrialChanged.What;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Returns servers whose trial is over, and says so; says before that the last days begin. Decisions don't wait for this: a
 * trial that ended decides nothing from the instant it ends.
 */
@Configuration(proxyBeanMethods = false)
class TrialEnds {
    private static final Logger log = LoggerFactory.getLogger(TrialEnds.class);
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final int LAST_DAYS = 3;

    private final JdbcClient jdbc;
    private final TrialRepository trials;
    private final TrialStart start;
    private final TrialRules rules;
    private final Subscriptions subscriptions;
    private final ServerUse servers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TrialEnds(
            JdbcClient jdbc,
            TrialRepository trials,
            TrialStart start,
            TrialRules rules,
            Subscriptions subscriptions,
            ServerUse servers,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.trials = trials;
        this.start = start;
        this.rules = rules;
        this.subscriptions = subscriptions;
        this.servers = servers;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> endTrials() {
        return Tasks.recurring("end-trials", FixedDelay.of(EVERY)).execute((instance, context) -> run());
    }

    /** Each in a transaction of its own: one that can't be ended holds up no other. */
    void run() {
        for (var id : near()) {
            try {
                transaction.executeWithoutResult(status -> look(id));
            } catch (RuntimeException e) {
                log.error("Trial {} can't be ended or warned of now, and will be looked at again", id, e);
            }
        }
    }

    /** Days differ by time zone: one more than enough. */
    private List<TrialId> near() {
        return jdbc
                .sql("""
                        select t.id from trial t join subscription s on s.id = t.subscription_id
                        where t.state = 'RUNNING'
                        and (s.end_date < ? or (s.state = 'CANCELLED' and s.closed_because <> 'REVOKED'))
                        order by s.end_date""")
                .param(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(LAST_DAYS + 2))
                .query(UUID.class)
                .list()
                .stream()
                .map(TrialId::new)
                .toList();
    }

    private void look(TrialId id) {
        var trial = trials.lock(id).orElseThrow();
        if (trial.state() != TrialState.RUNNING) {
            return;
        }
        var zone = rules.zone(trial.organization());
        var granted = subscriptions.find(trial.subscription().orElseThrow()).orElseThrow();
        var standing = granted.standing(clock.instant(), zone);
        var daysLeft =
                granted.daysLeft(LocalDate.ofInstant(clock.instant(), zone)).orElseThrow();
        if (granted.hasEnded(clock.instant(), zone) || (standing == Standing.CANCELLED && !mayComeBack(granted))) {
            var users = servers.usersOf(granted.id()).stream()
                    .map(ServerUse.User::id)
                    .toList();
            servers.endTrial(users, granted.id());
            trial.end(clock.instant());
            trials.saveAndFlush(trial);
            start.told(trial, What.ENDED, "trial-ends");
        } else if (standing == Standing.RUNNING && daysLeft <= LAST_DAYS && !trial.wasWarned()) {
            trial.warn();
            trials.saveAndFlush(trial);
            start.told(trial, What.ENDING, "trial-ends");
        }
    }

    /** A revocation can be undone, and then the trial goes on: it ends on its last day. */
    private static boolean mayComeBack(Entitlement granted) {
        return granted.closedBecause().equals(Optional.of(ClosedBecause.REVOKED));
    }
}
