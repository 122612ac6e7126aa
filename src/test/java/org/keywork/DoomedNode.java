package org.keywork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** A node of its own process on the database of a {@link PostgresTest}, which is killed while it works. */
public final class DoomedNode {
    private final Path log;

    private DoomedNode(Path log) {
        this.log = log;
    }

    /**
     * Starts it, and kills it as by a power cut once it has said that often that something is done.
     *
     * @param program has the main method
     * @param done what such a line looks like: a regular expression
     */
    public static DoomedNode killedAfter(
            int howMany, String done, Class<?> program, ApplicationContext portal, Path folder) {
        var node = new DoomedNode(folder.resolve("log"));
        var process = node.start(program, SecondNode.settings(portal));
        try {
            await().atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> !process.isAlive() || node.said(done).size() >= howMany);
        } finally {
            process.destroyForcibly();
            process.onExit().join();
        }
        assertThat(node.said(done)).as("%s", node.log()).hasSizeGreaterThanOrEqualTo(howMany);
        return node;
    }

    private Process start(Class<?> program, List<String> settings) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-Dvaadin.productionMode=true",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(settings);
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines that look like this. Whole lines only: the last one may be cut. */
    public List<String> said(String line) {
        return log().lines().filter(said -> said.matches(line)).toList();
    }

    private String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
