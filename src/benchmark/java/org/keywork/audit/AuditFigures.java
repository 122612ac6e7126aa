package org.keywork.audit;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.keywork.Postgres;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit record on a PostgreSQL that syncs: acts of two nodes that follow each other, a bulk act, and verifying it all. */
public final class AuditFigures {
    private static final int BULK = 10_000;
    private static final int ALL = 5_000_000;
    private static final int THREADS = 8;
    private static final Duration TIME = Duration.ofSeconds(10);

    private AuditFigures() {}

    /** A connection pool, as each node has one. */
    private record Writer(HikariDataSource source, Chain chain, TransactionTemplate transaction)
            implements AutoCloseable {
        static Writer on(String url) {
            var source = new HikariDataSource();
            source.setJdbcUrl(url);
            source.setUsername("postgres");
            source.setPassword("postgres");
            var transactions = new DataSourceTransactionManager(source);
            return new Writer(source, new Chain(new JdbcTemplate(source)), new TransactionTemplate(transactions));
        }

        void write(List<Entry> entries) {
            transaction.executeWithoutResult(tx -> chain.append(entries));
        }

        @Override
        public void close() {
            source.close();
        }
    }

    public static void measure(Postgres postgres, Consumer<String> print) {
        var url = postgres.database().url();
        migrate(url);
        try (var one = Writer.on(url);
                var other = Writer.on(url)) {
            print.accept("audited acts of two nodes, one a transaction:  %,.0f a second"
                    .formatted(acts(List.of(one, other))));
            print.accept("a bulk act of %,d entries: %.0f ms until it is committed"
                    .formatted(BULK, 1000 * seconds(() -> one.write(entries(BULK)))));
            var chain = new ChainTable(new JdbcTemplate(one.source()));
            while (chain.head().number() < ALL) {
                one.write(entries(BULK));
            }
            var report = new ArrayList<Report>();
            var took = seconds(() -> report.add(
                    new RecordCheck(chain, List.of(), List.of(), AuditFigures::undecided, number -> {}).run()));
            print.accept("verifying %,d entries: %.1f s, %s"
                    .formatted(ALL, took, report.getFirst().isFine() ? "all is well" : report.getFirst()));
        }
    }

    private static CheckpointVerifier.Verdict undecided(String kid, byte[] message, byte[] signature) {
        return CheckpointVerifier.Verdict.UNDECIDED;
    }

    private static double acts(List<Writer> nodes) {
        var done = new AtomicInteger();
        var end = Instant.now().plus(TIME);
        try (var threads = Executors.newFixedThreadPool(2 * THREADS)) {
            for (int i = 0; i < 2 * THREADS; i++) {
                var node = nodes.get(i % 2);
                threads.execute(() -> {
                    while (Instant.now().isBefore(end)) {
                        node.write(entries(1));
                        done.incrementAndGet();
                    }
                });
            }
        }
        return (double) done.get() / TIME.toSeconds();
    }

    private static List<Entry> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new Entry(
                        Instant.now(),
                        Persons.PERSON + "0".repeat(64),
                        "registration-key.revoked",
                        "registration-key:rk_" + UUID.randomUUID(),
                        Optional.of(new UUID(n, n)),
                        "192.0.2.0/24",
                        "DONE",
                        "{\"reason\":\"CUSTOMER_REQUEST\"}"))
                .toList();
    }

    private static double seconds(Runnable work) {
        var begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void migrate(String url) {
        Flyway.configure()
                .dataSource(url, "postgres", "postgres")
                .locations("classpath:db/migration", "classpath:db/migration-postgresql")
                .javaMigrations(new EarlierActs())
                .load()
                .migrate();
    }
}
