package org.keywork.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Appends entries to the chain. Its head stays locked until the transaction ends, so all that can be done before is, and
 * many entries cost one question and one statement, and very many a statement for each ten thousand: none takes longer than the
 * connection waits for one.
 */
@Component
class Chain {
    private static final String COLUMNS =
            "number, happened_at, actor, action, subject, organization_id, origin, result, details, hash";
    private static final String ALL_AT_ONCE = "with entries as (insert into audit_entry (" + COLUMNS + ")"
            + " select * from unnest(?::bigint[], ?::timestamptz[], ?::varchar[], ?::varchar[], ?::varchar[], ?::uuid[],"
            + " ?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[]))"
            + " update audit_head set last = ?, hash = ? where id = 1";
    private static final String ONE = "insert into audit_entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String HEAD = "update audit_head set last = ?, hash = ? where id = 1";
    private static final String LOCK = "select last, hash from audit_head where id = 1 for update";

    /** Who waits for an advisory lock is served in turn; who waits for a row looks at each of its versions again. One round trip. */
    private static final String QUEUE_AND_LOCK = "select pg_advisory_xact_lock(1801812333); " + LOCK;

    private static final int AT_A_TIME = 10_000;

    private final JdbcTemplate jdbc;
    private volatile @Nullable Boolean onPostgres;

    Chain(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The last entry's place; 0 and zeros where there is none. */
    record Head(long number, String hash) {}

    /** To be called last in a transaction. */
    void append(List<Entry> entries) {
        jdbc.execute((ConnectionCallback<@Nullable Void>) connection -> {
            append(connection, entries);
            return null;
        });
    }

    private void append(Connection connection, List<Entry> entries) throws SQLException {
        var head = isPostgres(connection) ? lock(connection, QUEUE_AND_LOCK, 2) : lock(connection, LOCK, 1);
        var links = new ArrayList<Link>(entries.size());
        for (var entry : entries) {
            var link = Link.after(head.hash(), head.number() + 1, entry);
            links.add(link);
            head = new Head(link.number(), link.hash());
        }
        if (isPostgres(connection)) {
            for (int begin = 0; begin < links.size(); begin += AT_A_TIME) {
                atOnce(connection, links.subList(begin, Math.min(begin + AT_A_TIME, links.size())));
            }
        } else {
            oneByOne(connection, links, head);
        }
    }

    /** @param result which of the statements' results is the head */
    private static Head lock(Connection connection, String statements, int result) throws SQLException {
        try (var statement = connection.prepareStatement(statements)) {
            statement.execute();
            for (int passed = 1; passed < result; passed++) {
                statement.getMoreResults();
            }
            try (var rows = statement.getResultSet()) {
                if (!rows.next()) {
                    throw new IllegalStateException("The head of the audit record is missing");
                }
                return new Head(rows.getLong("last"), rows.getString("hash"));
            }
        }
    }

    private boolean isPostgres(Connection connection) throws SQLException {
        var known = onPostgres;
        if (known == null) {
            known = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            onPostgres = known;
        }
        return known;
    }

    private static void atOnce(Connection connection, List<Link> links) throws SQLException {
        var last = links.getLast();
        try (var statement = connection.prepareStatement(ALL_AT_ONCE)) {
            array(statement, 1, "bigint", links, Link::number);
            array(
                    statement,
                    2,
                    "varchar",
                    links,
                    link -> Entry.time(link.entry().at()));
            array(statement, 3, "varchar", links, link -> link.entry().actor());
            array(statement, 4, "varchar", links, link -> link.entry().action());
            array(statement, 5, "varchar", links, link -> link.entry().subject());
            array(statement, 6, "varchar", links, Chain::organization);
            array(statement, 7, "varchar", links, link -> link.entry().origin());
            array(statement, 8, "varchar", links, link -> link.entry().result());
            array(statement, 9, "varchar", links, link -> link.entry().details());
            array(statement, 10, "varchar", links, Link::hash);
            statement.setLong(11, last.number());
            statement.setString(12, last.hash());
            statement.executeUpdate();
        }
    }

    private static void array(
            PreparedStatement statement,
            int index,
            String type,
            List<Link> links,
            Function<Link, @Nullable Object> value)
            throws SQLException {
        statement.setArray(
                index,
                statement
                        .getConnection()
                        .createArrayOf(type, links.stream().map(value).toArray()));
    }

    private static @Nullable String organization(Link link) {
        return link.entry().organization().map(Object::toString).orElse(null);
    }

    private static void oneByOne(Connection connection, List<Link> links, Head head) throws SQLException {
        try (var statement = connection.prepareStatement(ONE)) {
            for (var link : links) {
                var entry = link.entry();
                statement.setLong(1, link.number());
                statement.setObject(2, entry.at().atOffset(ZoneOffset.UTC));
                statement.setString(3, entry.actor());
                statement.setString(4, entry.action());
                statement.setString(5, entry.subject());
                statement.setObject(6, entry.organization().orElse(null));
                statement.setString(7, entry.origin());
                statement.setString(8, entry.result());
                statement.setString(9, entry.details());
                statement.setString(10, link.hash());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        try (var statement = connection.prepareStatement(HEAD)) {
            statement.setLong(1, head.number());
            statement.setString(2, head.hash());
            statement.executeUpdate();
        }
    }
}
