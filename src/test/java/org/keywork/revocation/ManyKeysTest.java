package org.keywork.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.asset.RevocationReason;
import org.keywork.subscription.Subscriptions;
import org.keywork.validation.Code;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** More keys than one statement changes: an act reaches all of them, and when it is undone each is what it was. */
@PortalTest
class ManyKeysTest extends SupportAtAcme {
    private static final int SERVERS = 1_500;
    private static final int KEYS_THAT_ARE_GOOD = 3 * SERVERS + 2;

    private static final String KEY =
            "insert into registration_key (id, asset_id, organization_id, product, status, slot, signing_key, claims,"
                    + " fingerprint, sealed, prepared_at, issued_at, version)"
                    + " values (?, ?, ?, 'virtual', ?, ?, 'none', '{}', ?, ?, ?, ?, 0)";

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Subscriptions subscriptions;

    @Test
    void allAreRevokedInOneActAndAllAreAgainWhatTheyWere() {
        manyServers();
        var before = keys();
        assertThat(before).hasSizeGreaterThan(KEYS_THAT_ARE_GOOD);

        var asked =
                sasha.<Outcome>does(() -> desk.revoke(Target.of(acme()), because(RevocationReason.LICENSE_VIOLATION)));
        var act = ((Outcome.Waiting) asked).act();
        assertThat(keys()).isEqualTo(before);

        assertThat(alex.does(() -> desk.confirm(act))).isEqualTo(new Outcome.Done(act));
        var after = keys();
        assertThat(after.stream().filter(key -> key.isRevokedBy(act))).hasSize(KEYS_THAT_ARE_GOOD);
        assertThat(after.stream().filter(key -> !key.isRevokedBy(act)))
                .containsExactlyElementsOf(before.stream()
                        .filter(key -> key.status().equals("REVOKED"))
                        .toList());
        assertThat(sasha.does(() -> history.find(act)).orElseThrow())
                .satisfies(done -> assertThat(done.servers()).isEqualTo(SERVERS + 2))
                .satisfies(done -> assertThat(done.keys()).isEqualTo(KEYS_THAT_ARE_GOOD));
        assertThat(code(helpdesk)).isEqualTo(Code.REVOKED);

        assertThat(undo(act)).isEqualTo(new Outcome.Done(act));
        assertThat(keys()).isEqualTo(before);
        assertThat(code(helpdesk)).isEqualTo(Code.VALID);
    }

    private record Key(
            String id,
            String status,
            Optional<String> slot,
            Optional<OffsetDateTime> revokedAt,
            Optional<String> reason,
            Optional<UUID> act) {
        private boolean isRevokedBy(RevocationId by) {
            return act.equals(Optional.of(by.value()))
                    && status.equals("REVOKED")
                    && slot.isEmpty()
                    && revokedAt.isPresent()
                    && reason.equals(Optional.of("LICENSE_VIOLATION"));
        }
    }

    /** Of the whole organization, as the database has them. */
    private List<Key> keys() {
        return jdbc.query(
                "select id, status, slot, revoked_at, revocation_reason, revocation_id from registration_key"
                        + " where organization_id = ? order by id",
                (row, number) -> new Key(
                        row.getString(1),
                        row.getString(2),
                        Optional.ofNullable(row.getString(3)),
                        Optional.ofNullable(row.getObject(4, OffsetDateTime.class)),
                        Optional.ofNullable(row.getString(5)),
                        Optional.ofNullable(row.getObject(6, UUID.class))),
                acme().value());
    }

    /** Each with its current key, one beside it and one that was replaced; some with one that was revoked before. */
    private void manyServers() {
        var organization = acme().value();
        var free = subscriptions.freeOf(acme()).id().value();
        var then = clock.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC);
        var servers =
                IntStream.range(0, SERVERS).mapToObj(i -> UUID.randomUUID()).toList();
        jdbc.batchUpdate(
                "insert into asset (id, organization_id, subscription_id, name, live_name, added_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, 0)",
                servers.stream()
                        .map(id -> new Object[] {id, organization, free, "Server " + id, "server " + id, then})
                        .toList());
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < SERVERS; i++) {
            var server = servers.get(i);
            rows.add(key(server, organization, "ISSUED", Optional.of(server + ":current"), then));
            rows.add(key(server, organization, "ISSUED", Optional.empty(), then));
            rows.add(key(server, organization, "SUPERSEDED", Optional.empty(), then));
            if (i % 10 == 0) {
                rows.add(key(server, organization, "REVOKED", Optional.empty(), then));
            }
        }
        jdbc.batchUpdate(KEY, rows);
        jdbc.update("update registration_key set slot = null where organization_id = ? and slot = id", organization);
        jdbc.update(
                "update registration_key set superseded_at = issued_at"
                        + " where organization_id = ? and status = 'SUPERSEDED'",
                organization);
        jdbc.update(
                "update registration_key set revoked_at = issued_at, revocation_reason = 'ISSUED_IN_ERROR'"
                        + " where organization_id = ? and status = 'REVOKED'",
                organization);
    }

    /** @param slot the key's own id for now where it has none */
    private static Object[] key(
            UUID server, UUID organization, String status, Optional<String> slot, OffsetDateTime then) {
        var id = "rk_" + UUID.randomUUID().toString().replace("-", "").substring(0, 26);
        var bytes = id.getBytes(StandardCharsets.US_ASCII);
        return new Object[] {id, server, organization, status, slot.orElse(id), bytes, bytes, then, then};
    }
}
