package org.keywork.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the chain. */
@Component
class ChainTable {
    private final JdbcTemplate jdbc;

    ChainTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getLong("number"),
                new Entry(
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject"),
                        Optional.ofNullable(row.getObject("organization_id", UUID.class)),
                        row.getString("origin"),
                        Act.Result.valueOf(row.getString("result")),
                        row.getString("details")),
                row.getString("hash"));
    }

    Chain.Head head() {
        return jdbc.queryForObject(
                "select last, hash from audit_head where id = 1",
                (row, n) -> new Chain.Head(row.getLong(1), row.getString(2)));
    }

    /** Whether there are entries that the head doesn't know of. */
    boolean goesBeyondItsHead() {
        return !jdbc.queryForList(
                        "select number from audit_entry where number > (select last from audit_head where id = 1) limit 1")
                .isEmpty();
    }

    /** The entries behind that number, so many at most, in their order. */
    List<Link> after(long number, int limit) {
        return jdbc.query(
                "select * from audit_entry where number > ? order by number limit ?",
                (row, n) -> link(row),
                number,
                limit);
    }
}
