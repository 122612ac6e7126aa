package org.keywork.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.keywork.Postgres;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of one test's own, with all its tables, as its owner reaches it: H2, in the second pass PostgreSQL. */
final class AuditDatabase {
    private static final boolean ON_POSTGRES =
            System.getProperty("keywork.test.database", "h2").equals("postgresql");
    private static final Instant NOON = Instant.parse("2027-03-14T12:00:00Z");

    private final DriverManagerDataSource source = ON_POSTGRES
            ? new DriverManagerDataSource(Postgres.shared().database().url(), "postgres", "postgres")
            : new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    final JdbcTemplate jdbc = new JdbcTemplate(source);
    final DataSourceTransactionManager transactions = new DataSourceTransactionManager(source);
    final TransactionTemplate transaction = new TransactionTemplate(transactions);
    final Chain chain = new Chain(jdbc);

    static AuditDatabase migrated() {
        var database = new AuditDatabase();
        database.migrateTo("latest");
        return database;
    }

    void migrateTo(String version) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration", "classpath:db/migration-" + (ON_POSTGRES ? "postgresql" : "h2"))
                .javaMigrations(new EarlierActs())
                .target(version)
                .load()
                .migrate();
    }

    /** So many entries, one a transaction. */
    AuditDatabase holding(int entries) {
        IntStream.rangeClosed(1, entries).forEach(n -> append(List.of(entry("server.renamed", n))));
        return this;
    }

    void append(List<Entry> entries) {
        transaction.executeWithoutResult(tx -> chain.append(entries));
    }

    static Entry entry(String action, int n) {
        return new Entry(
                NOON.plusSeconds(n),
                "job",
                action,
                "asset:" + n,
                Optional.of(new UUID(0, n)),
                "192.0.2.0/24",
                "DONE",
                "{\"n\":\"" + n + "\"}");
    }

    /** Whatever triggers say: they are switched off meanwhile, as an owner can. */
    void tamper(String... statements) {
        if (ON_POSTGRES) {
            jdbc.execute("alter table audit_entry disable trigger user");
            jdbc.execute("alter table audit_checkpoint disable trigger user");
        } else {
            jdbc.execute("drop trigger if exists audit_entry_never_changes");
            jdbc.execute("drop trigger if exists audit_checkpoint_never_changes");
        }
        for (var statement : statements) {
            jdbc.execute(statement);
        }
    }
}
