package org.keywork.validation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keywork.asset.AssetId;
import org.keywork.asset.MovedServers;
import org.keywork.validation.ContactDesk.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads at which servers whoever came last was refused: of a whole page of them in one question. */
@Component
class RefusedServers {
    private static final int DAYS = 30;

    private static final List<String> REFUSALS = Arrays.stream(Code.values())
            .filter(code -> !code.isValid())
            .map(Code::name)
            .toList();

    /**
     * A day may have several rows of one instance, one for each answer. An instance that the server was moved away from is to be
     * refused.
     */
    private static final String LATEST = """
            select asset_id, code, last_at
            from (
                select i.asset_id, i.code, i.last_at,
                    row_number() over (partition by i.asset_id order by i.last_at desc, i.code) as place
                from check_in i join asset a on a.id = i.asset_id left join asset_contact c on c.asset_id = i.asset_id
                where i.asset_id in (:servers) and i.on_day >= :since and i.code in (:refusals)
                and (c.last_seen_at is null or i.last_at > c.last_seen_at)
                and (a.bound_at is null or i.last_at > a.bound_at)
                and (i.code <> 'REVOKED' or exists (
                    select 1 from registration_key k where k.id = i.key_id and k.status = 'REVOKED'))
                and (i.instance_uid in ('', a.instance_uid) or not (%s or exists (
                    select 1 from asset_move m where m.asset_id = i.asset_id and m.from_uid = i.instance_uid)))) of_a_server
            where place = 1
            """.formatted(MovedServers.CONDITION);

    private final JdbcClient jdbc;
    private final Clock clock;

    RefusedServers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<AssetId, Refusal> among(Collection<AssetId> servers) {
        if (servers.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(LATEST)
                .param("servers", servers.stream().map(AssetId::value).toList())
                .param(
                        "since",
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS))
                .param("refusals", REFUSALS)
                .query(RefusedServers::refusal)
                .list()
                .stream()
                .collect(Collectors.toMap(Refusal::server, refusal -> refusal));
    }

    private static Refusal refusal(ResultSet row, int number) throws SQLException {
        return new Refusal(
                new AssetId(row.getObject(1, UUID.class)),
                Code.valueOf(row.getString(2)),
                row.getObject(3, OffsetDateTime.class).toInstant());
    }
}
