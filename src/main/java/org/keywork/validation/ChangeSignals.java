package org.keywork.validation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.keywork.asset.AssetChanged;
import org.keywork.asset.AssetId;
import org.keywork.asset.AssetsChanged;
import org.keywork.subscription.SubscriptionChanged;
import org.keywork.subscription.SubscriptionId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Announces changes to every node, numbered in the order of commits: the head row is locked last, just before commit, so
 * that whoever has seen a number has seen all before it. The node that makes a change forgets at once what it touches.
 */
@Component
class ChangeSignals {
    static final String ASSET = "ASSET";
    static final String SUBSCRIPTION = "SUBSCRIPTION";
    static final String ORGANIZATION = "ORGANIZATION";

    /** Servers beyond so many are announced as all of their organization's. */
    private static final int ONE_BY_ONE = 100;

    private final JdbcTemplate jdbc;
    private final KnownKeys known;
    private final Clock clock;

    ChangeSignals(JdbcTemplate jdbc, KnownKeys known, Clock clock) {
        this.jdbc = jdbc;
        this.known = known;
        this.clock = clock;
    }

    record Signal(String kind, String subject) {}

    @EventListener
    void on(AssetChanged changed) {
        known.markStale(touches(changed.asset()));
        announce(new Signal(ASSET, changed.asset().toString()));
    }

    @EventListener
    void on(AssetsChanged changed) {
        known.markStale(state -> changed.assets().contains(state.facts().asset()));
        if (changed.assets().size() > ONE_BY_ONE) {
            announce(new Signal(ORGANIZATION, changed.organization().toString()));
        } else {
            changed.assets().forEach(asset -> announce(new Signal(ASSET, asset.toString())));
        }
    }

    @EventListener
    void on(SubscriptionChanged changed) {
        known.markStale(touches(changed.subscription()));
        announce(new Signal(SUBSCRIPTION, changed.subscription().toString()));
    }

    static Predicate<KeyState> touches(AssetId asset) {
        return state -> state.facts().asset().equals(asset);
    }

    static Predicate<KeyState> touches(SubscriptionId subscription) {
        return state -> state.facts().held().includes(subscription);
    }

    private void announce(Signal signal) {
        @SuppressWarnings("unchecked")
        var gathered = (@Nullable Set<Signal>) TransactionSynchronizationManager.getResource(this);
        if (gathered == null) {
            gathered = new LinkedHashSet<>();
            TransactionSynchronizationManager.bindResource(this, gathered);
            TransactionSynchronizationManager.registerSynchronization(new WriteLast(gathered));
        }
        gathered.add(signal);
    }

    private final class WriteLast implements TransactionSynchronization {
        private final Set<Signal> gathered;

        private WriteLast(Set<Signal> gathered) {
            this.gathered = gathered;
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE - 1; // the audit record's head comes after it
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write(List.copyOf(gathered));
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ChangeSignals.this);
        }
    }

    private void write(List<Signal> signals) {
        jdbc.update("update change_signal_head set last = last + ? where id = 1", signals.size());
        var last = jdbc.queryForObject("select last from change_signal_head where id = 1", Long.class);
        if (last == null) {
            throw new IllegalStateException("The head of the change signals is missing");
        }
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < signals.size(); i++) {
            var signal = signals.get(i);
            rows.add(new Object[] {last - signals.size() + 1 + i, signal.kind(), signal.subject(), now});
        }
        jdbc.batchUpdate("insert into change_signal (number, kind, subject, changed_at) values (?, ?, ?, ?)", rows);
    }
}
