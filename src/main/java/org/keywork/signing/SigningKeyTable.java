package org.keywork.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.keywork.signing.SigningKeys.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The public halves of all signing keys there ever were, and what each is good for. No row is ever deleted. */
@Repository
class SigningKeyTable {
    private final JdbcClient jdbc;
    private final Clock clock;

    record Row(SigningKeyId id, Ed25519PublicKeyParameters publicKey, Status status, Instant createdAt) {}

    SigningKeyTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Row> all() {
        return jdbc.sql("select kid, public_key, status, created_at from signing_key order by created_at, kid")
                .query(SigningKeyTable::row)
                .list();
    }

    /**
     * Adds a key as the next one.
     *
     * @throws org.springframework.dao.DuplicateKeyException if it is there
     */
    void insert(SigningKeyPair key) {
        jdbc.sql("insert into signing_key (kid, public_key, status, created_at, status_since)"
                        + " values (?, ?, 'NEXT', ?, ?)")
                .params(
                        key.id().value(),
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(key.publicKey().getEncoded()),
                        key.createdAt().atOffset(ZoneOffset.UTC),
                        now())
                .update();
    }

    /** Ends the signing of whichever key is active, except this one. */
    int retireAllBut(SigningKeyId kid) {
        return jdbc.sql("update signing_key set status = 'RETIRED', active_slot = null, status_since = ?"
                        + " where status = 'ACTIVE' and kid <> ?")
                .params(now(), kid.value())
                .update();
    }

    /**
     * @return 1, or 0 where it isn't next any more
     * @throws org.springframework.dao.DuplicateKeyException if another is active
     */
    int activate(SigningKeyId kid) {
        return jdbc.sql("update signing_key set status = 'ACTIVE', active_slot = 1, status_since = ?"
                        + " where status = 'NEXT' and kid = ?")
                .params(now(), kid.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new SigningKeyId(row.getString("kid")),
                new Ed25519PublicKeyParameters(Base64.getUrlDecoder().decode(row.getString("public_key"))),
                Status.valueOf(row.getString("status")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
