package org.keywork.validation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.keywork.asset.AssetId;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.RegistrationKeyId;
import org.keywork.shell.ShortIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens refusals by the reference that callers were given with them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('SUPPORT', 'ADMIN')")
public class TraceDesk {
    private final JdbcClient jdbc;
    private final DecisionTexts texts;

    TraceDesk(JdbcClient jdbc, DecisionTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** @param reference with or without its dash; empty once the trace is older than traces are kept */
    public Optional<RefusalTrace> find(String reference) {
        return ShortIds.parse(reference).flatMap(id -> jdbc.sql("select * from refusal_trace where id = ?")
                .param(id)
                .query(this::trace)
                .optional());
    }

    /** Since when that server is refused for that reason, after that moment; empty where the traces don't tell. */
    public Optional<Instant> refusedSince(AssetId asset, Code code, Instant after) {
        return jdbc.sql("select min(first_at) from refusal_trace where asset_id = ? and code = ? and first_at > ?")
                .params(asset.value(), code.name(), after.atOffset(ZoneOffset.UTC))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    private RefusalTrace trace(ResultSet row, int number) throws SQLException {
        var id = row.getString("id");
        var at = row.getObject("first_at", OffsetDateTime.class).toInstant();
        var code = Code.valueOf(row.getString("code"));
        var key = Optional.ofNullable(row.getString("key_id")).map(RegistrationKeyId::new);
        var uid = Optional.ofNullable(row.getString("instance_uid")).map(InstanceUid::new);
        var language = Locale.forLanguageTag(row.getString("language"));
        var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return new RefusalTrace(
                id,
                at,
                code,
                key,
                Optional.ofNullable(row.getObject("asset_id", UUID.class)).map(AssetId::new),
                uid,
                Optional.ofNullable(row.getString("no_uid")).map(NoUid::valueOf),
                Optional.ofNullable(row.getString("glpi_version")),
                Optional.ofNullable(row.getString("address")).filter(address -> !address.isEmpty()),
                RefusalTrace.checks(row.getString("checks")),
                told(row, code, language),
                language,
                key.map(known -> times(known, uid, day, code)).orElse(0L),
                likeIt(code, day));
    }

    /** What was traced before that was kept is told as it would be today. */
    private String told(ResultSet row, Code code, Locale language) throws SQLException {
        var told = row.getString("told");
        if (told != null) {
            return told;
        }
        var refusal = Optional.ofNullable(row.getString("damage"))
                .map(Damage::valueOf)
                .map(damage -> Decision.of(code).because(damage))
                .orElseGet(() -> Decision.of(code));
        return texts.of(refusal.traced(row.getString("id")), language);
    }

    private long times(RegistrationKeyId key, Optional<InstanceUid> uid, LocalDate day, Code code) {
        return jdbc.sql("""
                        select coalesce(sum(times), 0) from check_in
                        where key_id = ? and instance_uid = ? and on_day = ? and code = ?""")
                .params(key.value(), uid.map(InstanceUid::value).orElse(""), day, code.name())
                .query(Long.class)
                .single();
    }

    private long likeIt(Code code, LocalDate day) {
        return jdbc.sql("select coalesce(sum(times), 0) from refusal_count where on_day = ? and code = ?")
                .params(day, code.name())
                .query(Long.class)
                .single();
    }
}
