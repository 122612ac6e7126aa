package org.keywork.audit;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.keywork.shell.PortalProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Makes checkpoints: stored, and outside the database, where whoever can change the record doesn't reach them. */
@Component
class Checkpoints {
    /** For a log stream that leaves the machine. */
    static final String LOGGER = "keywork.audit.checkpoint";

    private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);
    private static final Logger outside = LoggerFactory.getLogger(LOGGER);

    private final ChainTable chain;
    private final JdbcTemplate jdbc;
    private final CheckpointSigner signer;
    private final CheckpointFile file;
    private final Clock clock;

    Checkpoints(
            ChainTable chain,
            JdbcTemplate jdbc,
            CheckpointSigner signer,
            AuditProperties settings,
            PortalProperties portal,
            Clock clock) {
        this.chain = chain;
        this.jdbc = jdbc;
        this.signer = signer;
        this.file = new CheckpointFile(
                settings.checkpoints() != null
                        ? settings.checkpoints()
                        : portal.data().resolve("audit-checkpoints.jsonl"));
        this.clock = clock;
    }

    /**
     * Of the record as it is now; nothing where nothing was added, or another node has made one. It is written outside first:
     * once it is stored, no node makes it again, whereas a line that is there twice does no harm.
     */
    void make() {
        var head = chain.head();
        if (head.number() == 0 || exists(head.number())) {
            return;
        }
        var checkpoint = Checkpoint.of(head, clock.instant(), signer);
        outside.info("{}", checkpoint.line());
        try {
            file.add(checkpoint);
        } catch (IOException e) {
            log.error("Checkpoint {} of the audit record can't be written to {}", head.number(), file.path(), e);
            return;
        }
        try {
            store(checkpoint);
        } catch (DuplicateKeyException e) {
            log.debug("Another node made checkpoint {} at the same moment", head.number());
        }
    }

    List<Checkpoint> stored() {
        return stored(jdbc);
    }

    static List<Checkpoint> stored(JdbcTemplate jdbc) {
        return jdbc.query("select * from audit_checkpoint order by number", (row, n) -> checkpoint(row));
    }

    CheckpointFile file() {
        return file;
    }

    private boolean exists(long number) {
        return !jdbc.queryForList("select 1 from audit_checkpoint where number = ?", number)
                .isEmpty();
    }

    private void store(Checkpoint checkpoint) {
        jdbc.update(
                "insert into audit_checkpoint (number, hash, kid, signature, made_at) values (?, ?, ?, ?, ?)",
                checkpoint.number(),
                checkpoint.hash(),
                checkpoint.kid(),
                Base64.getEncoder().encodeToString(checkpoint.signature()),
                checkpoint.at().atOffset(ZoneOffset.UTC));
    }

    private static Checkpoint checkpoint(ResultSet row) throws SQLException {
        return new Checkpoint(
                row.getLong("number"),
                Columns.text(row, "hash"),
                Columns.moment(row, "made_at"),
                Columns.text(row, "kid"),
                Columns.base64(row, "signature"));
    }
}
