package org.keywork.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.keywork.Postgres;
import org.keywork.RunningPortal;

/**
 * {@code ./mvnw -Pbenchmark verify}: the parts with JMH, the built jar on PostgreSQL with Gatling, and one table. Load,
 * server and database share the machine, so only ratios of one run say something, and 10 % is nothing.
 */
final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "benchmark")).toAbsolutePath();
        var comparisons = new ArrayList<>(parts());
        comparisons.addAll(overHttp(folder));
        System.out.println();
        System.out.println(Comparison.header());
        comparisons.forEach(comparison -> System.out.println(comparison.line()));
    }

    private static List<Comparison> parts() {
        return List.of(Parts.compare("bare Ed25519: sign (A) and verify (B)", BareEd25519.class, "sign", "verify"));
    }

    private static List<Comparison> overHttp(Path folder) throws IOException {
        var node = Files.createTempDirectory(folder, "node");
        try (var postgres = Postgres.durable();
                var portal = RunningPortal.start(
                        node, postgres.database().production(node).toArray(String[]::new))) {
            var health = Side.of(portal.uri("/actuator/health/readiness"));
            return List.of(new HttpPairs(folder, 16, 3).measure("health twice: must be about 1", health, health));
        }
    }
}
