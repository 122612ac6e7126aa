package org.keywork.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Bounded; the same refusal of the same person counts once in a minute, so that a flood of them floods nothing. */
@Component
class WaitingActs implements AuditWhenPossible {
    private static final Logger log = LoggerFactory.getLogger(WaitingActs.class);
    private static final int AT_A_TIME = 1_000;
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Chain chain;
    private final Persons persons;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ArrayBlockingQueue<Draft> waiting;
    private final Counter dropped;
    private final Cache<String, Instant> refused = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    WaitingActs(
            Chain chain,
            Persons persons,
            PlatformTransactionManager transactions,
            AuditProperties settings,
            Clock clock,
            MeterRegistry meters) {
        this.chain = chain;
        this.persons = persons;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.waiting = new ArrayBlockingQueue<>(settings.gather());
        this.dropped = Counter.builder("keywork.audit.dropped")
                .description(
                        "Sign-ins and refusals that were not recorded: too many waited, or the record can't hold them")
                .register(meters);
    }

    @Override
    public void note(Act act) {
        var draft = new Draft(act, clock.instant(), Origin.current());
        if (act.result() == Act.Result.REFUSED && isRepeated(draft)) {
            return;
        }
        if (!waiting.offer(draft)) {
            dropped.increment();
        }
    }

    private boolean isRepeated(Draft draft) {
        var same = String.join(
                " ", draft.act().actor(), draft.act().action(), draft.act().subject(), draft.origin());
        return refused.asMap().putIfAbsent(same, draft.at()) != null;
    }

    /** Until nothing is left, or what is left can't be written now. */
    synchronized void write() {
        for (var batch = take(); !batch.isEmpty(); batch = take()) {
            try {
                write(batch);
            } catch (DataIntegrityViolationException e) {
                if (!oneByOne(batch)) {
                    return;
                }
            } catch (RuntimeException e) {
                back(batch, e);
                return;
            }
        }
    }

    /** What the record can't hold is dropped, so that it doesn't keep the others out. False where the rest has to wait. */
    private boolean oneByOne(List<Draft> batch) {
        for (int i = 0; i < batch.size(); i++) {
            try {
                write(batch.subList(i, i + 1));
            } catch (DataIntegrityViolationException e) {
                dropped.increment();
                log.error(
                        "An act can't be recorded and is dropped: {}",
                        batch.get(i).act().action(),
                        e);
            } catch (RuntimeException e) {
                back(batch.subList(i, batch.size()), e);
                return false;
            }
        }
        return true;
    }

    private void back(List<Draft> unwritten, RuntimeException why) {
        unwritten.stream().filter(draft -> !waiting.offer(draft)).forEach(draft -> dropped.increment());
        log.warn("{} sign-ins or refusals can't be recorded now and wait: {}", unwritten.size(), why.toString());
    }

    private List<Draft> take() {
        var batch = new ArrayList<Draft>();
        waiting.drainTo(batch, AT_A_TIME);
        return batch;
    }

    private void write(List<Draft> batch) {
        var users = new HashSet<UUID>();
        batch.forEach(draft -> users.addAll(draft.persons()));
        var pseudonyms = transaction.execute(tx -> {
            var found = persons.pseudonyms(users);
            chain.append(batch.stream()
                    .map(this::marked)
                    .map(draft -> draft.entry(found))
                    .toList());
            return found;
        });
        persons.remember(pseudonyms);
    }

    private Draft marked(Draft draft) {
        var now = clock.instant();
        if (now.isBefore(draft.at().plus(SOON))) {
            return draft;
        }
        var details = new HashMap<>(draft.act().details());
        details.put("recorded", Entry.time(now));
        return new Draft(draft.act().with(details), draft.at(), draft.origin());
    }
}
