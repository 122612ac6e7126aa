package org.keywork.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.keywork.benchmark.Phases.Phase;

/** Compares two addresses under load: Gatling asks for A and B in turn, and what it counted is read afterwards. */
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
        var phases = run(results, a, b);
        return new Comparison(
                name,
                perPair(phases, "A", phase -> (double) phase.answers() / seconds),
                perPair(phases, "B", phase -> (double) phase.answers() / seconds),
                perPair(phases, "A", Phase::slowest),
                perPair(phases, "B", Phase::slowest));
    }

    private Map<String, Phase> run(Path results, Side a, Side b) {
        try {
            Files.createDirectories(results);
            var answers = results.resolve("answers.csv");
            var log = results.resolve("gatling.log");
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "--add-opens=java.base/java.lang=ALL-UNNAMED",
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            "-Dlogback.configurationFile=" + System.getProperty("logback.configurationFile"),
                            "-Dload.results=" + answers,
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
                            "--no-reports",
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
            return Phases.read(answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<Double> perPair(Map<String, Phase> phases, String side, ToDoubleFunction<Phase> value) {
        return IntStream.rangeClosed(1, Comparison.PAIRS)
                .mapToObj(pair -> Objects.requireNonNull(phases.get(side + " " + pair)))
                .map(value::applyAsDouble)
                .toList();
    }
}
