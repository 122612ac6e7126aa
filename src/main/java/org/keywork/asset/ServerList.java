package org.keywork.asset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keywork.account.OrganizationId;
import org.keywork.subscription.SubscriptionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An organization's servers, a page at a time, by name: as quick with ten thousand as with ten. */
@Component
class ServerList {
    private static final String FOUND = """
            from asset a left join asset_contact c on c.asset_id = a.id
            where a.organization_id = :organization and a.live_name is not null
            and (:text = '' or a.live_name like :pattern escape '!' or lower(a.url) like :pattern escape '!')
            """;

    private final JdbcClient jdbc;
    private final RightsReader rights;
    private final AssetProperties settings;
    private final Clock clock;

    ServerList(JdbcClient jdbc, RightsReader rights, AssetProperties settings, Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.settings = settings;
        this.clock = clock;
    }

    private record Row(
            AssetId id,
            HeldSubscriptions held,
            String name,
            Optional<ServerUrl> url,
            boolean isRevoked,
            boolean hasKey,
            boolean usesFormerKey,
            boolean isMoved,
            Optional<Instant> lastSeen,
            Optional<String> glpiVersion) {}

    private static final String SELECT = """
            select a.id, a.subscription_id, a.trial_id, a.next_id, a.name, a.url, c.last_seen_at, c.glpi_version,
            exists (select 1 from registration_key k where k.asset_id = a.id and k.status = 'ISSUED'
                and (k.slot is not null or k.id = c.key_id)) as has_key,
            a.revocation_id is not null or exists (
                select 1 from registration_key k where k.asset_id = a.id and k.status = 'REVOKED') as has_revoked,
            exists (select 1 from registration_key k where k.id = c.key_id and k.status <> 'ISSUED') as uses_former_key,
            %s as is_moved
            """.formatted(MovedServers.CONDITION);

    /** Whoever hasn't a key, hasn't come yet, came long ago or before a move, or came with a key that was replaced. */
    private static final String LOOKED_AFTER = """
            and (c.last_seen_at is null or c.last_seen_at < :silentSince
                or exists (select 1 from registration_key k where k.id = c.key_id and k.status <> 'ISSUED')
                or %s)
            """.formatted(MovedServers.CONDITION);

    List<ServerSummary> find(OrganizationId organization, ZoneId zone, String text, long offset, int limit) {
        return summaries(
                zone,
                jdbc.sql(SELECT + FOUND + " order by a.live_name limit :limit offset :offset")
                        .param("organization", organization.value())
                        .param("text", text.strip())
                        .param("pattern", pattern(text))
                        .param("limit", limit)
                        .param("offset", offset));
    }

    /** Those that need somebody to look after them, by name. */
    List<ServerSummary> needingAttention(OrganizationId organization, ZoneId zone, int limit) {
        return summaries(
                zone,
                jdbc.sql(SELECT + FOUND + LOOKED_AFTER + " order by a.live_name limit :limit")
                        .param("organization", organization.value())
                        .param("text", "")
                        .param("pattern", "%")
                        .param(
                                "silentSince",
                                clock.instant().minus(settings.silentAfter()).atOffset(ZoneOffset.UTC))
                        .param("limit", limit));
    }

    private List<ServerSummary> summaries(ZoneId zone, JdbcClient.StatementSpec found) {
        var rows = found.query(ServerList::row).list();
        var entitlements = rights.all(rows.stream().map(Row::held).toList());
        var now = clock.instant();
        return rows.stream()
                .map(row -> {
                    var its = RightsReader.rights(row.held(), entitlements);
                    var entitlement = its.inForce(now, zone);
                    var facts = new ServerState.Facts(
                            row.isRevoked(),
                            entitlement.standingToTell(now, zone),
                            row.hasKey(),
                            row.usesFormerKey(),
                            row.lastSeen(),
                            row.isMoved());
                    return new ServerSummary(
                            row.id(),
                            row.name(),
                            row.url(),
                            entitlement,
                            ServerTrial.of(its, now, zone),
                            row.hasKey(),
                            row.lastSeen(),
                            row.glpiVersion(),
                            ServerState.of(facts, now, settings.silentAfter()));
                })
                .toList();
    }

    int count(OrganizationId organization, String text) {
        return jdbc.sql("select count(*) " + FOUND)
                .param("organization", organization.value())
                .param("text", text.strip())
                .param("pattern", pattern(text))
                .query(Integer.class)
                .single();
    }

    private static String pattern(String text) {
        var escaped = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + escaped + "%";
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new AssetId(row.getObject("id", UUID.class)),
                new HeldSubscriptions(
                        new SubscriptionId(row.getObject("subscription_id", UUID.class)),
                        subscription(row, "trial_id"),
                        subscription(row, "next_id")),
                row.getString("name"),
                Optional.ofNullable(row.getString("url")).map(ServerUrl::new),
                row.getBoolean("has_revoked") && !row.getBoolean("has_key"),
                row.getBoolean("has_key"),
                row.getBoolean("uses_former_key"),
                row.getBoolean("is_moved"),
                Optional.ofNullable(instant(row, "last_seen_at")),
                Optional.ofNullable(row.getString("glpi_version")));
    }

    private static Optional<SubscriptionId> subscription(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(SubscriptionId::new);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
