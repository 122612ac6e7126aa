package org.keywork.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the chain. */
@Component
class ChainTable {
    private static final String HEAD = "select last, hash from audit_head where id = 1";

    private final JdbcTemplate jdbc;

    ChainTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getLong("number"),
                new Entry(
                        Columns.moment(row, "happened_at"),
                        Columns.text(row, "actor"),
                        Columns.text(row, "action"),
                        Columns.text(row, "subject"),
                        Optional.ofNullable(row.getObject("organization_id", UUID.class)),
                        Columns.text(row, "origin"),
                        Columns.text(row, "result"),
                        Columns.text(row, "details")),
                Columns.text(row, "hash"));
    }

    Chain.Head head() {
        return jdbc.queryForObject(HEAD, (row, n) -> head(row));
    }

    /** The same; where somebody took the head away, one that the last entry doesn't agree with. */
    Chain.Head headToVerify() {
        return jdbc.query(HEAD, (row, n) -> head(row)).stream()
                .findFirst()
                .orElseGet(() -> new Chain.Head(lastNumber(), ""));
    }

    private static Chain.Head head(ResultSet row) throws SQLException {
        return new Chain.Head(row.getLong("last"), Columns.text(row, "hash"));
    }

    private long lastNumber() {
        return jdbc.query("select coalesce(max(number), 0) from audit_entry", (row, n) -> row.getLong(1))
                .getFirst();
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
