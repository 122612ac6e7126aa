package org.keywork.asset;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keywork.account.OrganizationId;
import org.keywork.subscription.SubscriptionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says beforehand what an act would reach. */
@Component
@Transactional(readOnly = true)
public class KeyReaches {
    private static final String KEYS_OF = "select count(*) from registration_key k where k.asset_id = a.id and ";
    private static final String ANY_KEY = "k.status in ('ISSUED', 'SUPERSEDED')";
    static final String USERS = "a.removed_at is null and (a.subscription_id in (:used) or a.trial_id in (:used))";

    /** GLPI holds one key: the one it came with last, whichever others stand beside it. */
    private static final String NEEDS_THAT_KEY = """
            (exists (select 1 from asset_contact c where c.asset_id = a.id and c.key_id = :key)
                or not exists (select 1 from registration_key k left join asset_contact c on c.key_id = k.id
                    where k.asset_id = a.id and k.id <> :key and (k.status = 'ISSUED'
                        or (k.status = 'SUPERSEDED' and k.superseded_at > :good and c.asset_id is not null))))""";

    private final JdbcClient jdbc;
    private final AssetProperties settings;
    private final Clock clock;

    KeyReaches(JdbcClient jdbc, AssetProperties settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What taking these keys out of use would reach.
     *
     * @param shown how many servers are listed at most; all are counted
     */
    public KeyReach of(KeyScope scope, int shown) {
        var good = clock.instant().minus(settings.overlap()).atOffset(ZoneOffset.UTC);
        var stops = scope.servers() + " and exists (select 1 from registration_key k where k.asset_id = a.id and "
                + scope.keys() + " and (k.status = 'ISSUED' or k.superseded_at > :good))"
                + (scope instanceof KeyScope.OneKey ? " and " + NEEDS_THAT_KEY : "");
        var about = Map.<String, Object>of("id", scope.id(), "key", scope.keyId(), "good", good);
        return new KeyReach(
                count("select count(*) from asset a where " + scope.servers(), about),
                count("select count(*) from asset a where " + stops, about),
                keys(scope.servers(), scope.keys(), about),
                first(stops, scope.keys(), about, shown));
    }

    /** How many keys that can still be used. */
    int keys(KeyScope scope) {
        return keys(scope.servers(), scope.keys(), Map.of("id", scope.id(), "key", scope.keyId()));
    }

    /** The servers that use one of these or try it out, with all their keys: what a suspension stops, and its end gives back. */
    public KeyReach ofUsers(Collection<SubscriptionId> used, int shown) {
        if (used.isEmpty()) {
            return KeyReach.NOTHING;
        }
        var about = Map.<String, Object>of(
                "used", used.stream().map(SubscriptionId::value).toList());
        var servers = count("select count(*) from asset a where " + USERS, about);
        return new KeyReach(servers, servers, keys(USERS, ANY_KEY, about), first(USERS, ANY_KEY, about, shown));
    }

    private int count(String sql, Map<String, Object> about) {
        return jdbc.sql(sql).params(about).query(Integer.class).single();
    }

    private int keys(String servers, String keys, Map<String, Object> about) {
        return count(
                "select count(*) from asset a join registration_key k on k.asset_id = a.id where " + servers + " and "
                        + keys,
                about);
    }

    private List<KeyReach.Server> first(String servers, String keys, Map<String, Object> about, int shown) {
        return jdbc.sql("""
                        select a.id, a.name, c.last_seen_at, (%s) as keys from asset a
                        left join asset_contact c on c.asset_id = a.id
                        where %s order by a.live_name limit %d""".formatted(KEYS_OF + keys, servers, shown))
                .params(about)
                .query((row, number) -> new KeyReach.Server(
                        new AssetId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        Optional.ofNullable(row.getObject(3, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getInt(4)))
                .list();
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
}
