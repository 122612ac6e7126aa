package org.keywork.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares two addresses under load: Gatling asks for A and B in turn, and its own statistics are read afterwards. */
final class HttpPairs {
    private final Path folder;
    private final int users;
    private final int seconds;

    /**
     * @param folder for Gatling's reports and logs
     * @param users how many ask at once, each over one connection
     * @param seconds of each phase; the warm-up takes three times as long
     */
    HttpPairs(Path folder, int users, int seconds) {
        this.folder = folder;
        this.users = users;
        this.seconds = seconds;
    }

    Comparison measure(String name, Side a, Side b) {
        var results = folder.resolve(name.replaceAll("\\W+", "-"));
        run(results, a, b);
        var statistics = statistics(results);
        return new Comparison(
                name,
                perPair(statistics, "A", this::rate),
                perPair(statistics, "B", this::rate),
                perPair(statistics, "A", HttpPairs::slowest),
                perPair(statistics, "B", HttpPairs::slowest));
    }

    private void run(Path results, Side a, Side b) {
        try {
            Files.createDirectories(results);
            var log = results.resolve("gatling.log");
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "--add-opens=java.base/java.lang=ALL-UNNAMED",
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            "-Dlogback.configurationFile=" + System.getProperty("logback.configurationFile"),
                            "-Dload.users=" + users,
                            "-Dload.seconds=" + seconds,
                            "-Dload.A.uri=" + a.uri(),
                            "-Dload.A.headers="
                                    + a.headers().map(Path::toString).orElse(""),
                            "-Dload.B.uri=" + b.uri(),
                            "-Dload.B.headers="
                                    + b.headers().map(Path::toString).orElse(""),
                            "-classpath",
                            System.getProperty("java.class.path"),
                            "io.gatling.app.Gatling",
                            "--simulation",
                            Load.class.getName(),
                            "--results-folder",
                            results.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("Gatling failed:\n" + Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode statistics(Path results) {
        try (var files = Files.walk(results)) {
            var latest = files.filter(file -> file.endsWith(Path.of("js", "stats.json")))
                    .max(Comparator.comparing(Path::toString))
                    .orElseThrow();
            return JsonMapper.shared().readTree(latest).get("contents");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Double> perPair(JsonNode statistics, String side, Function<JsonNode, Double> value) {
        return IntStream.rangeClosed(1, Comparison.PAIRS)
                .mapToObj(pair -> value.apply(ofPhase(statistics, side + " " + pair)))
                .toList();
    }

    private static JsonNode ofPhase(JsonNode statistics, String name) {
        for (var request : statistics) {
            if (request.get("name").asString().equals(name)) {
                return request.get("stats");
            }
        }
        throw new IllegalStateException("Gatling knows no requests " + name);
    }

    private double rate(JsonNode phase) {
        var failed = phase.at("/numberOfRequests/ko").asLong();
        if (failed > 0) {
            throw new IllegalStateException(failed + " requests failed");
        }
        return phase.at("/numberOfRequests/ok").asDouble() / seconds;
    }

    private static double slowest(JsonNode phase) {
        return phase.at("/percentiles4/ok").asDouble();
    }
}
