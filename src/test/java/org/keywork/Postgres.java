package org.keywork;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A real PostgreSQL for tests: one server a JVM, started when first asked for, and any number of fresh databases in it.
 * As in production one role owns the tables and the portal works as another. {@link #durable()} is a server of its own that syncs its writes to disk, for crash tests and benchmarks, and that a
 * test may stop.
 */
public final class Postgres implements AutoCloseable {
    static final String OWNER = "postgres";
    private static final String PORTAL = "keywork_portal";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** The JVM's own server; nobody closes it. */
    public static Postgres shared() {
        return Shared.SERVER;
    }

    /** A new server that syncs every commit (the embedded one by itself does neither); the caller closes it. */
    public static Postgres durable() {
        return start(
                EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on"));
    }

    private static Postgres start(EmbeddedPostgres.Builder builder) {
        try {
            var server = new Postgres(
                    builder.setServerConfig("max_connections", "300").start());
            server.execute("create role " + PORTAL + " login password '" + PORTAL + "'");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new, empty database. */
    public Database database() {
        var name = "keywork_" + DATABASES.incrementAndGet();
        execute("create database " + name);
        return new Database("jdbc:postgresql://localhost:" + server.getPort() + "/" + name);
    }

    private void execute(String statement) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var executing = connection.createStatement()) {
            executing.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a database is, as Spring's settings say it. */
    public record Database(String url) {
        public List<String> settings() {
            return List.of(
                    "spring.datasource.url=" + url,
                    "spring.datasource.username=" + PORTAL,
                    "spring.datasource.password=" + PORTAL,
                    "spring.flyway.url=" + url,
                    "spring.flyway.user=" + OWNER,
                    "spring.flyway.password=" + OWNER);
        }

        /** All that {@link RunningPortal} needs to start in production mode, with its keystore in this folder. */
        public List<String> production(Path folder) {
            return Stream.concat(
                            Stream.concat(settings().stream(), TestSeller.SETTINGS.stream()),
                            Stream.of(
                                    "keywork.signing.keystore=" + folder.resolve("keystore"),
                                    "keywork.signing.passphrase=for tests only, and published here",
                                    "keywork.signing.create-if-missing=true",
                                    "keywork.audit.checkpoints=" + folder.resolve("checkpoints.jsonl"),
                                    "spring.mail.host=127.0.0.1",
                                    "keywork.mail.from=keys@example.org"))
                    .toList();
        }
    }

    private static final class Shared {
        static final Postgres SERVER = start(EmbeddedPostgres.builder());
    }
}
