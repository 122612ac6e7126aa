package org.keywork.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keywork.account.OrganizationId;
import org.keywork.asset.AssetId;
import org.keywork.asset.KeyDirectory;
import org.keywork.asset.KeyStatus;
import org.keywork.asset.RegistrationKeyId;
import org.keywork.subscription.SubscriptionId;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Follows what other nodes changed, number by number. Where numbers are missing (they are kept for two days), all revoked ids
 * are read again and everything in memory counts as stale.
 */
@Component
class ChangeFeed {
    private static final int AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private final KeyDirectory keys;
    private final KnownKeys known;
    private final DatabaseReach database;
    private long seen;

    ChangeFeed(JdbcClient jdbc, KeyDirectory keys, KnownKeys known, DatabaseReach database) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.known = known;
        this.database = database;
    }

    private record Numbered(long number, String kind, String subject) {}

    /** Reads everything once; only a start needs the database. */
    synchronized void start() {
        seen = last();
        known.reset(new HashSet<>(keys.revokedIds()));
    }

    /** Reads on from what was seen last; never throws because the database is away. */
    synchronized void poll() {
        try {
            var signals = jdbc.sql("select number, kind, subject from change_signal where number > ? order by number"
                            + " limit " + AT_ONCE)
                    .param(seen)
                    .query(Numbered.class)
                    .list();
            if (!signals.isEmpty()) {
                follow(signals);
            } else if (last() != seen && !hasFurther()) {
                start();
            }
            database.reached();
        } catch (DataAccessException | TransactionException e) {
            database.lost(e);
        }
    }

    /** The number of the latest change, whether its signal is still kept or not. */
    private long last() {
        return jdbc.sql("select last from change_signal_head").query(Long.class).single();
    }

    /** What was committed after the signals were read is followed at the next poll; what is deleted never comes. */
    private boolean hasFurther() {
        return jdbc.sql("select exists (select 1 from change_signal where number > ?)")
                .param(seen)
                .query(Boolean.class)
                .single();
    }

    synchronized long seen() {
        return seen;
    }

    private void follow(List<Numbered> signals) {
        if (signals.getFirst().number() != seen + 1) {
            start();
            return;
        }
        var assets = new HashSet<AssetId>();
        var subscriptions = new HashSet<SubscriptionId>();
        var organizations = new HashSet<OrganizationId>();
        for (var signal : signals) {
            var subject = UUID.fromString(signal.subject());
            if (signal.kind().equals(ChangeSignals.ASSET)) {
                assets.add(new AssetId(subject));
            } else if (signal.kind().equals(ChangeSignals.SUBSCRIPTION)) {
                subscriptions.add(new SubscriptionId(subject));
            } else if (signal.kind().equals(ChangeSignals.ORGANIZATION)) {
                organizations.add(new OrganizationId(subject));
            }
        }
        note(keys.statuses(assets));
        organizations.forEach(organization -> note(keys.statuses(organization)));
        known.markStale(state -> assets.contains(state.facts().asset())
                || organizations.contains(state.facts().organization())
                || state.facts().held().all().anyMatch(subscriptions::contains));
        seen = signals.getLast().number();
    }

    private void note(Map<RegistrationKeyId, KeyStatus> statuses) {
        statuses.forEach((key, status) -> known.revoked(key.value(), status == KeyStatus.REVOKED));
    }
}
