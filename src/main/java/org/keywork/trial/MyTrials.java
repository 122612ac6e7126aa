package org.keywork.trial;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keywork.account.CurrentUser;
import org.keywork.asset.AssetId;
import org.keywork.catalog.OfferReference;
import org.keywork.trial.TrialChanged.What;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The trials of the signed-in customer's organization. */
@Service
@Transactional
@PreAuthorize("hasRole('CUSTOMER')")
public class MyTrials {
    /** What is granted at once; longer ones wait for sales. */
    public static final int AT_ONCE_DAYS = 15;

    private static final Duration ANSWER_IS_NEWS = Duration.ofDays(30);

    private final CurrentUser user;
    private final TrialRules rules;
    private final TrialStart start;
    private final TrialRepository trials;
    private final TrialDirectory directory;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MyTrials(
            CurrentUser user,
            TrialRules rules,
            TrialStart start,
            TrialRepository trials,
            TrialDirectory directory,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.user = user;
        this.rules = rules;
        this.start = start;
        this.trials = trials;
        this.directory = directory;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Why the product can't be tried, whatever the servers; empty where it can. */
    @Transactional(readOnly = true)
    public Optional<TrialRefusal> refusal(OfferReference product) {
        return rules.refusal(user.organization(), product);
    }

    /** Why this can't be tried; empty where it can. */
    @Transactional(readOnly = true)
    public Optional<TrialRefusal> refusal(WantedTrial wanted) {
        return rules.refusal(user.organization(), wanted);
    }

    /** The servers that can't try that product (or, without one, anything), and why. */
    @Transactional(readOnly = true)
    public Map<AssetId, TrialObstacle> obstacles(Optional<OfferReference> product) {
        return rules.obstacles(user.organization(), product);
    }

    /** Whether the answer to a request is still worth telling: for 30 days. */
    public boolean isNews(TrialDetails decided) {
        return decided.decidedAt()
                .filter(at -> at.plus(ANSWER_IS_NEWS).isAfter(clock.instant()))
                .isPresent();
    }

    /** 15 days begin at once; 30 days wait for sales. Of two at once for one product, one is refused. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public TrialRequest request(WantedTrial wanted) {
        try {
            return transaction.execute(status -> {
                start.hold(user.organization(), wanted.servers());
                return rules.refusal(user.organization(), wanted)
                        .<TrialRequest>map(TrialRequest.Refused::new)
                        .orElseGet(() -> requested(wanted));
            });
        } catch (DataIntegrityViolationException e) {
            return new TrialRequest.Refused(TrialRefusal.RUNS_ALREADY);
        }
    }

    private TrialRequest requested(WantedTrial wanted) {
        var trial = start.request(
                new Trial(user.organization(), wanted, TrialSource.CUSTOMER, user.id(), clock.instant()),
                wanted.servers(),
                user.id());
        if (wanted.days() > AT_ONCE_DAYS) {
            start.told(trial, What.REQUESTED, user.id());
            return new TrialRequest.Waits(trial.id());
        }
        start.start(trial, wanted.servers(), user.id(), "");
        return new TrialRequest.Started(trial.id());
    }

    /** @return false where sales had decided already */
    public boolean withdraw(TrialId id) {
        var trial = trials.lock(id)
                .filter(found -> found.organization().equals(user.organization()))
                .filter(found -> found.state() == TrialState.REQUESTED);
        trial.ifPresent(waiting -> {
            waiting.withdraw(user.id(), clock.instant());
            trials.saveAndFlush(waiting);
            start.told(waiting, What.WITHDRAWN, user.id());
        });
        return trial.isPresent();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<TrialDetails> list() {
        return directory.of(user.organization());
    }
}
