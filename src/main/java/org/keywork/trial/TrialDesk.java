package org.keywork.trial;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.keywork.account.CurrentUser;
import org.keywork.account.OrganizationId;
import org.keywork.asset.KeyDesk;
import org.keywork.subscription.Cause;
import org.keywork.subscription.SubscriptionLife;
import org.keywork.subscription.Subscriptions;
import org.keywork.trial.TrialChanged.What;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What sales do with trials: answer requests, issue them within a monthly quota, prolong them once. */
@Service
@Transactional
@PreAuthorize("hasRole('SALES')")
public class TrialDesk {
    /** By how much a trial can be prolonged, once. */
    public static final int PROLONGED_DAYS = 15;

    private final CurrentUser user;
    private final TrialRules rules;
    private final TrialStart start;
    private final TrialQuota quota;
    private final TrialRepository trials;
    private final TrialDirectory directory;
    private final Subscriptions subscriptions;
    private final SubscriptionLife life;
    private final KeyDesk keys;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TrialDesk(
            CurrentUser user,
            TrialRules rules,
            TrialStart start,
            TrialQuota quota,
            TrialRepository trials,
            TrialDirectory directory,
            Subscriptions subscriptions,
            SubscriptionLife life,
            KeyDesk keys,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.user = user;
        this.rules = rules;
        this.start = start;
        this.quota = quota;
        this.trials = trials;
        this.directory = directory;
        this.subscriptions = subscriptions;
        this.life = life;
        this.keys = keys;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** How many servers one trial can be for at most. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public int mostServers() {
        return rules.mostServers();
    }

    /** The one that waits longest first. */
    @Transactional(readOnly = true)
    public List<TrialDetails> requests() {
        return directory.requests();
    }

    /** How many the signed-in person may still issue this month. */
    @Transactional(readOnly = true)
    public int left() {
        return quota.left(user.id());
    }

    /** Starts a requested trial, for those of its servers that are there and can try it. */
    public TrialRequest approve(TrialId id, String note) {
        var trial = held(id);
        if (trial.state() != TrialState.REQUESTED) {
            return new TrialRequest.Refused(TrialRefusal.DECIDED_ALREADY);
        }
        start.hold(trial.organization(), directory.servers(id));
        var servers = directory.servers(id).stream()
                .filter(server -> rules.ofServers(
                                trial.organization(),
                                new WantedTrial(trial.product(), trial.days(), 1, Set.of(server), trial.purpose()))
                        .isEmpty())
                .toList();
        start.start(trial, servers, user.id(), note.strip());
        return new TrialRequest.Started(id);
    }

    /** @return false where it was decided already */
    public boolean decline(TrialId id, String note) {
        var trial = held(id);
        if (trial.state() != TrialState.REQUESTED) {
            return false;
        }
        trial.decline(user.id(), clock.instant(), note.strip());
        trials.saveAndFlush(trial);
        start.told(trial, What.DECLINED, user.id());
        return true;
    }

    /** Those that run, the one that ends first first; 200 at most. */
    @Transactional(readOnly = true)
    public List<TrialDetails> running() {
        return directory.running();
    }

    /** Whether the instances behind servers made them leave: the latest 50 such trials. */
    @Transactional(readOnly = true)
    public List<TrialDetails> leftBecauseOfInstance() {
        return directory.leftBecauseOfInstance();
    }

    /**
     * Issues one to an organization: it begins at once, and counts against the month. Servers that try it and have no key get
     * theirs.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public TrialRequest issue(OrganizationId organization, WantedTrial wanted) {
        try {
            var answer = transaction.execute(status -> {
                start.hold(organization, wanted.servers());
                var refused = rules.refusal(organization, wanted);
                if (refused.isPresent()) {
                    return new TrialRequest.Refused(refused.get());
                }
                if (!quota.take(user.id())) {
                    return new TrialRequest.Refused(TrialRefusal.QUOTA_USED);
                }
                var trial = start.request(
                        new Trial(organization, wanted, TrialSource.SALES, user.id(), clock.instant()),
                        wanted.servers(),
                        user.id());
                start.start(trial, wanted.servers(), user.id(), "");
                return new TrialRequest.Started(trial.id());
            });
            if (answer instanceof TrialRequest.Started) {
                wanted.servers().forEach(server -> keys.issue(organization, server));
            }
            return answer;
        } catch (DataIntegrityViolationException e) {
            return new TrialRequest.Refused(TrialRefusal.RUNS_ALREADY);
        }
    }

    /** Once, by 15 days, while it runs; false where that isn't so. */
    public boolean prolong(TrialId id) {
        var trial = held(id);
        var runs = trial.state() == TrialState.RUNNING
                && !trial.wasProlonged()
                && subscriptions
                        .find(trial.subscription().orElseThrow())
                        .orElseThrow()
                        .isRunning(clock.instant(), rules.zone(trial.organization()));
        if (!runs) {
            return false;
        }
        trial.prolong(user.id(), clock.instant());
        trials.saveAndFlush(trial);
        life.prolongTrial(trial.subscription().orElseThrow(), PROLONGED_DAYS, Cause.of(user.id()));
        start.told(trial, What.PROLONGED, user.id());
        return true;
    }

    private Trial held(TrialId id) {
        return trials.lock(id).orElseThrow(() -> new TrialNotFound(id));
    }
}
