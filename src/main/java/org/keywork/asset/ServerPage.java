package org.keywork.asset;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.keywork.signing.KeyClaims;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Gathers what a server's page shows. */
@Component
class ServerPage {
    private static final Duration YEAR = Duration.ofDays(365);

    private final RegistrationKeys keys;
    private final AssetMoves moves;
    private final RightsReader rights;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AssetProperties settings;
    private final Clock clock;

    ServerPage(
            RegistrationKeys keys,
            AssetMoves moves,
            RightsReader rights,
            JdbcClient jdbc,
            JsonMapper json,
            AssetProperties settings,
            Clock clock) {
        this.keys = keys;
        this.moves = moves;
        this.rights = rights;
        this.jdbc = jdbc;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    private record Seen(
            Optional<RegistrationKeyId> key,
            Optional<Instant> keySince,
            Optional<InstanceUid> uid,
            Instant first,
            Instant last,
            Optional<String> glpiVersion,
            boolean isMoved) {}

    ServerDetails of(Asset asset, ZoneId zone) {
        var held = rights.of(asset.held());
        var records = keys.findByAssetAndStatusNotOrderByIssuedAtDesc(asset.id(), KeyStatus.PREPARED);
        var lines = records.stream().map(ServerPage::line).toList();
        var seen = seen(asset.id());
        var now = clock.instant();
        var entitlement = held.inForce(now, zone);
        var used = seen.flatMap(Seen::key);
        var former = used.flatMap(key -> former(key, lines));
        var hasKey = lines.stream().anyMatch(key -> key.isCurrent() || isStillGood(key, used));
        var isRevoked =
                asset.isRevoked() || (!hasKey && lines.stream().anyMatch(key -> key.status() == KeyStatus.REVOKED));
        var facts = new ServerState.Facts(
                isRevoked,
                entitlement.standingToTell(now, zone),
                hasKey,
                former.isPresent(),
                seen.map(Seen::last),
                seen.filter(Seen::isMoved).isPresent());
        return new ServerDetails(
                asset.id(),
                asset.name(),
                asset.url(),
                asset.kind(),
                held,
                entitlement,
                ServerTrial.of(held, now, zone),
                held.base().standingToTell(now, zone),
                ServerState.of(facts, now, settings.silentAfter()),
                asset.uid(),
                asset.boundAt(),
                seen.map(Seen::first),
                seen.map(Seen::last),
                seen.flatMap(Seen::glpiVersion),
                lines,
                former,
                seen.flatMap(contact -> renewed(contact, records)),
                asset.isRevoked(),
                moves.findByAssetOrderByMovedAtDesc(asset.id()).stream()
                        .map(AssetMove::told)
                        .toList(),
                movesLeft(asset.id()));
    }

    /** Whether GLPI goes on with that one, whichever others are gone. */
    private static boolean isStillGood(ServerDetails.KeyLine key, Optional<RegistrationKeyId> used) {
        return key.status() == KeyStatus.ISSUED && used.equals(Optional.of(key.id()));
    }

    private Optional<ServerDetails.RenewedKey> renewed(Seen contact, List<RegistrationKeyRecord> records) {
        var good =
                records.stream().filter(key -> key.status() == KeyStatus.ISSUED).toList();
        var current = good.stream().filter(RegistrationKeyRecord::isCurrent).findFirst();
        var older = good.stream().filter(key -> !key.isCurrent()).toList();
        if (current.isEmpty() || older.isEmpty()) {
            return Optional.empty();
        }
        if (contact.key().equals(Optional.of(current.get().id()))) {
            return contact.keySince().map(since -> new ServerDetails.RenewedKey(Optional.of(since), Optional.empty()));
        }
        return older.stream()
                .filter(key -> contact.key().equals(Optional.of(key.id())))
                .findFirst()
                .map(key -> new ServerDetails.RenewedKey(Optional.empty(), end(key)));
    }

    private Optional<Instant> end(RegistrationKeyRecord key) {
        return json.readValue(key.claims(), KeyClaims.class).expires();
    }

    private Optional<ServerDetails.FormerKey> former(RegistrationKeyId used, List<ServerDetails.KeyLine> lines) {
        return lines.stream()
                .filter(line -> line.id().equals(used) && line.status() != KeyStatus.ISSUED)
                .findFirst()
                .map(line -> new ServerDetails.FormerKey(line.supersededAt()
                        .filter(at -> line.revokedAt().isEmpty())
                        .map(at -> at.plus(settings.overlap()))
                        .filter(end -> end.isAfter(clock.instant()))));
    }

    int movesLeft(AssetId id) {
        var made = moves.countByAssetAndByStaffFalseAndMovedAtAfter(
                id, clock.instant().minus(YEAR));
        return Math.max(0, settings.movesPerYear() - made);
    }

    /** Whether the instance that the server is bound to has ever come. */
    boolean cameFrom(AssetId id, InstanceUid uid) {
        return seen(id).flatMap(Seen::uid).equals(Optional.of(uid));
    }

    private Optional<Seen> seen(AssetId id) {
        return jdbc.sql("""
                        select c.first_seen_at, c.last_seen_at, c.glpi_version, c.instance_uid, c.key_id, c.key_since,
                            %s
                        from asset_contact c join asset a on a.id = c.asset_id where c.asset_id = ?""".formatted(MovedServers.CONDITION))
                .param(id.value())
                .query((row, number) -> new Seen(
                        Optional.ofNullable(row.getString(5)).map(RegistrationKeyId::new),
                        Optional.ofNullable(row.getObject(6, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.getString(4)).map(InstanceUid::new),
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString(3)),
                        row.getBoolean(7)))
                .optional();
    }

    private static ServerDetails.KeyLine line(RegistrationKeyRecord key) {
        return new ServerDetails.KeyLine(
                key.id(),
                key.status(),
                key.isCurrent(),
                key.issuedAt().orElseThrow(),
                key.supersededAt(),
                key.revokedAt(),
                key.revocationReason());
    }
}
