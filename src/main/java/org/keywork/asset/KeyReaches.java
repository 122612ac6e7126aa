package org.keywork.asset;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.keywork.account.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says beforehand what an act would reach. */
@Component
@Transactional(readOnly = true)
public class KeyReaches {
    private static final String LIVE = "(select count(*) from registration_key k where k.asset_id = a.id and ";

    private final JdbcClient jdbc;

    KeyReaches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param shown how many servers are listed at most; all are counted */
    public KeyReach of(KeyScope scope, int shown) {
        var first = query("""
                        select a.id, a.name, c.last_seen_at, %s from asset a left join asset_contact c on c.asset_id = a.id
                        where %s order by a.live_name limit %d""".formatted(LIVE + scope.keys() + ") as keys", scope.servers(), shown), scope)
                .query((row, number) -> new KeyReach.Server(
                        new AssetId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        Optional.ofNullable(row.getObject(3, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getInt(4)))
                .list();
        var servers = query("select count(*) from asset a where " + scope.servers(), scope)
                .query(Integer.class)
                .single();
        var keys = query(
                        "select count(*) from asset a join registration_key k on k.asset_id = a.id where "
                                + scope.servers() + " and " + scope.keys(),
                        scope)
                .query(Integer.class)
                .single();
        return new KeyReach(servers, keys, first);
    }

    /** Where a key or server belongs, removed ones too. */
    public record Place(AssetId server, String serverName, OrganizationId organization) {}

    public Optional<Place> place(RegistrationKeyId key) {
        return place(jdbc.sql("""
                select a.id, a.name, a.organization_id from registration_key k join asset a on a.id = k.asset_id
                where k.id = ? and k.status <> 'PREPARED'""").param(key.value()));
    }

    public Optional<Place> place(AssetId server) {
        return place(jdbc.sql("select a.id, a.name, a.organization_id from asset a where a.id = ?")
                .param(server.value()));
    }

    private static Optional<Place> place(JdbcClient.StatementSpec found) {
        return found.query((row, number) -> new Place(
                        new AssetId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        new OrganizationId(row.getObject(3, UUID.class))))
                .optional();
    }

    private JdbcClient.StatementSpec query(String sql, KeyScope scope) {
        return jdbc.sql(sql).param("id", scope.id()).param("key", scope.keyId());
    }
}
