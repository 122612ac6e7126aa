package org.keywork.validation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keywork.asset.InstanceUid;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class TraceWriter {
    private final JdbcTemplate jdbc;
    private final DecisionTexts texts;

    TraceWriter(JdbcTemplate jdbc, DecisionTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Transactional
    public void write(List<Traces.Trace> traces) {
        var rows = new ArrayList<@Nullable Object[]>();
        traces.forEach(trace -> rows.add(row(trace)));
        jdbc.batchUpdate("""
                insert into refusal_trace (id, first_at, code, key_id, asset_id, instance_uid, glpi_version, address, checks,
                    damage, language, organization_id, told, no_uid)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    private @Nullable Object[] row(Traces.Trace trace) {
        return new @Nullable Object[] {
            trace.id(),
            trace.at().atOffset(ZoneOffset.UTC),
            trace.code().name(),
            trace.state().map(s -> s.facts().key().value()).orElse(null),
            trace.state().map(s -> s.facts().asset().value()).orElse(null),
            trace.uid().map(InstanceUid::value).orElse(null),
            trace.glpiVersion().orElse(null),
            trace.address(),
            trace.checks(),
            trace.refused().damage().map(Damage::name).orElse(null),
            trace.language().toLanguageTag(),
            trace.state().map(s -> s.facts().organization().value()).orElse(null),
            texts.of(trace.refused(), trace.language()),
            trace.noUid().map(NoUid::name).orElse(null)
        };
    }

    /** Adds to each day's counts, in an order that is the same on every node. */
    @Transactional
    public void count(List<RefusalCounts.Count> counts) {
        counts.stream().sorted(RefusalCounts.SAME_ORDER_EVERYWHERE).forEach(this::count);
    }

    private void count(RefusalCounts.Count count) {
        var id = count.id();
        var known = jdbc.update(
                "update refusal_count set times = times + ? where on_day = ? and code = ?",
                count.times(),
                id.day(),
                id.code().name());
        if (known == 0) {
            jdbc.update(
                    "insert into refusal_count (on_day, code, times) values (?, ?, ?)",
                    id.day(),
                    id.code().name(),
                    count.times());
        }
    }

    /** Forgets what is older than that. */
    @Transactional
    public void deleteBefore(Instant traces, Instant signals) {
        jdbc.update("delete from refusal_trace where first_at < ?", traces.atOffset(ZoneOffset.UTC));
        jdbc.update("delete from change_signal where changed_at < ?", signals.atOffset(ZoneOffset.UTC));
    }
}
