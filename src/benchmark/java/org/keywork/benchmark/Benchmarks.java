package org.keywork.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.keywork.OpeningMyAssets;
import org.keywork.Postgres;
import org.keywork.audit.AuditFigures;
import org.keywork.signing.CodecBenchmark;
import org.keywork.validation.WarmDecision;

/**
 * {@code ./mvnw -Pbenchmark verify}: the parts with JMH, the built jar on PostgreSQL with Gatling, a big vendor's database, and
 * one table. Load, server and database share the machine, so only ratios of one run say something, and 10 % is nothing.
 *
 * <p>{@code -Dbenchmark.only=parts}, {@code http}, {@code refused}, {@code business}, {@code support} or {@code audit} measures one
 * of them, and {@code -Dbenchmark.before} with the path of another revision's jar that jar's {@code /info} against this one's.
 */
final class Benchmarks {
    private static final int USERS = 16;
    private static final int SECONDS = 5;

    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        var folder = Files.createDirectories(Path.of("target", "benchmark")).toAbsolutePath();
        var only = System.getProperty("benchmark.only", "");
        var before = System.getProperty("benchmark.before", "");
        var comparisons = new ArrayList<Comparison>();
        if (!before.isEmpty()) {
            comparisons.add(againstBefore(folder, Path.of(before)));
        } else {
            comparisons.addAll(only.isEmpty() || only.equals("parts") ? parts() : List.of());
            comparisons.addAll(only.isEmpty() || only.equals("http") ? overHttp(folder) : List.of());
            comparisons.addAll(only.isEmpty() || only.equals("refused") ? refused(folder) : List.of());
        }
        System.out.println();
        System.out.println(Comparison.header());
        comparisons.forEach(comparison -> System.out.println(comparison.line()));
        if (before.isEmpty() && (only.isEmpty() || only.equals("business"))) {
            System.out.println();
            try (var business = BusinessFigures.in(folder)) {
                business.measureSales();
            }
        }
        if (before.isEmpty() && (only.isEmpty() || only.equals("support"))) {
            System.out.println();
            try (var business = BusinessFigures.in(folder)) {
                business.measureSupport();
            }
        }
        if (before.isEmpty() && (only.isEmpty() || only.equals("audit"))) {
            System.out.println();
            try (var postgres = Postgres.durable()) {
                AuditFigures.measure(postgres, System.out::println);
            }
        }
    }

    private static Comparison againstBefore(Path folder, Path jar) throws IOException, SQLException {
        try (var postgres = Postgres.durable();
                var before = Node.of(jar, postgres, folder, 10_000, 10_000);
                var now = Node.with(postgres, folder, 10_000, 10_000)) {
            return new HttpPairs(folder, USERS, SECONDS)
                    .measure("/info before (A) and now (B), 10,000 keys", before.info(), now.info());
        }
    }

    private static List<Comparison> parts() {
        return List.of(
                Parts.compare("sign: bare Ed25519 (A), codec (B)", CodecBenchmark.class, "bareSign", "codecSign"),
                Parts.compare("verify: bare Ed25519 (A), codec (B)", CodecBenchmark.class, "bareVerify", "codecVerify"),
                Parts.compare("warm decision, twice", WarmDecision.class, "decide", "decide"));
    }

    private static List<Comparison> overHttp(Path folder) throws IOException, SQLException {
        try (var postgres = Postgres.durable();
                var small = Node.with(postgres, folder, 1_000, 1_000);
                var middle = Node.with(postgres, folder, 10_000, 10_000)) {
            var comparisons = new ArrayList<Comparison>();
            var load = new HttpPairs(folder, USERS, SECONDS);
            comparisons.add(load.measure(
                    "/api/ping (A), /info with 10,000 keys (B)", Side.of(middle.uri("/api/ping")), middle.info()));
            middle.close();
            comparisons.add(openingMyAssets(small));
            try (var large = Node.with(postgres, folder, 1_000_000, 1_000)) {
                comparisons.add(load.measure("/info, 1,000 (A) and 1,000,000 keys (B)", small.info(), large.info()));
            }
            return comparisons;
        }
    }

    private static List<Comparison> refused(Path folder) throws IOException, SQLException {
        try (var postgres = Postgres.durable();
                var node = Node.with(postgres, folder, 10_000, 10_000)) {
            return List.of(new HttpPairs(folder, USERS, SECONDS)
                    .measure(
                            "/info (A), 1 % of it refused and traced (B)", node.infoRefused(0), node.infoRefused(100)));
        }
    }

    private static Comparison openingMyAssets(Node node) throws SQLException {
        try (var opening = new OpeningMyAssets(node.uri("/"))) {
            var ten = opening.customer(node.url(), "ten@example.org", 10);
            var many = opening.customer(node.url(), "many@example.org", 10_000);
            return Pairs.measure(
                    "My Assets with 10 (A) and 10,000 servers (B)", () -> opening.rate(ten), () -> opening.rate(many));
        }
    }
}
