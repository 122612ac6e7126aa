package org.keywork.subscription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keywork.subscription.Subscription.Condition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The written history of subscriptions: rows are added and never changed. */
@Component
class SubscriptionChanges {
    private static final String COLUMNS = """
            select id, subscription_id, changed_at, act, order_id, revocation_id, state_before, servers_before, end_before,
            courtesy_before, servers_after, end_after from subscription_change
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SubscriptionChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Change(
            long number,
            SubscriptionId subscription,
            SubscriptionAct act,
            Optional<UUID> order,
            Optional<UUID> revocation,
            Condition before,
            SubscriptionChange shown) {}

    void write(SubscriptionId id, SubscriptionAct act, Condition before, Condition after, Cause cause) {
        jdbc.sql("""
                insert into subscription_change (subscription_id, changed_at, actor, act, order_id, revocation_id, state_before,
                    state_after, servers_before, servers_after, end_before, end_after, courtesy_before, courtesy_after)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id.value())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(cause.actor())
                .param(act.name())
                .param(cause.order().orElse(null))
                .param(cause.revocation().orElse(null))
                .param(before.state().name())
                .param(after.state().name())
                .param(before.servers())
                .param(after.servers())
                .param(before.end())
                .param(after.end())
                .param(before.courtesyDays())
                .param(after.courtesyDays())
                .update();
    }

    /** The latest first. */
    List<Change> of(SubscriptionId id) {
        return jdbc.sql(COLUMNS + "where subscription_id = ? order by id desc")
                .param(id.value())
                .query(SubscriptionChanges::change)
                .list();
    }

    /** What an order did, the latest first. */
    List<Change> by(UUID order) {
        return jdbc.sql(COLUMNS + "where order_id = ? and act <> 'RESTORED' order by id desc")
                .param(order)
                .query(SubscriptionChanges::change)
                .list();
    }

    /** What a revocation did, the latest first. */
    List<Change> byRevocation(UUID revocation) {
        return jdbc.sql(COLUMNS + "where revocation_id = ? and act <> 'RESTORED' order by id desc")
                .param(revocation)
                .query(SubscriptionChanges::change)
                .list();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        var id = new SubscriptionId(row.getObject("subscription_id", UUID.class));
        var act = SubscriptionAct.valueOf(row.getString("act"));
        return new Change(
                row.getLong("id"),
                id,
                act,
                Optional.ofNullable(row.getObject("order_id", UUID.class)),
                Optional.ofNullable(row.getObject("revocation_id", UUID.class)),
                new Condition(
                        SubscriptionState.valueOf(row.getString("state_before")),
                        row.getInt("servers_before"),
                        row.getObject("end_before", LocalDate.class),
                        row.getInt("courtesy_before")),
                new SubscriptionChange(
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        act,
                        row.getInt("servers_after"),
                        Optional.ofNullable(row.getObject("end_after", LocalDate.class))));
    }
}
