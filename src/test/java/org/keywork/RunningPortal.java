package org.keywork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * The built jar as a process of its own, on a free port of this machine: to kill, to start again, to run beside a second
 * node. It works in the folder it is given, where laptop mode puts its data and this class its log.
 */
public final class RunningPortal implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Process process;
    private final URI address;
    private final Path log;

    private RunningPortal(Process process, URI address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
    }

    /** Starts it with these settings ({@code name=value}) and waits until it is ready. */
    public static RunningPortal start(Path folder, String... settings) {
        return start(jar(), folder, settings);
    }

    /** The same with another jar than this build's. */
    public static RunningPortal start(Path jar, Path folder, String... settings) {
        var portal = launch(jar, folder, settings);
        try {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> !portal.process.isAlive() || portal.isReady());
        } catch (RuntimeException e) {
            portal.kill();
            throw e;
        }
        if (!portal.process.isAlive()) {
            throw new IllegalStateException("The portal ended while it started:\n" + portal.log());
        }
        return portal;
    }

    /** Starts it and waits for nothing. */
    public static RunningPortal launch(Path folder, String... settings) {
        return launch(jar(), folder, settings);
    }

    /** This build's. */
    public static Path jar() {
        return Path.of(System.getProperty("keywork.jar")).toAbsolutePath();
    }

    private static RunningPortal launch(Path jar, Path folder, String... settings) {
        var port = OwnAddress.freePort();
        var address = URI.create("http://127.0.0.1:" + port);
        var log = folder.resolve("portal-" + port + ".log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-jar",
                jar.toString(),
                "--server.port=" + port));
        if (Arrays.stream(settings).noneMatch(setting -> setting.startsWith("keywork.base-url="))) {
            command.add("--keywork.base-url=" + address);
        }
        Arrays.stream(settings).map("--"::concat).forEach(command::add);
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new RunningPortal(process, address, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI uri(String path) {
        return address.resolve(path);
    }

    /** What a plain request with these headers (name, value, …) gets; redirects aren't followed. */
    public HttpResponse<String> get(String path, String... headers) throws IOException {
        var request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All it printed so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for it to end by itself; its exit code. */
    public int exitCode() {
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                kill();
                throw new IllegalStateException("The portal didn't end:\n" + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends it at once, as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Ends it in good order. */
    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(1, TimeUnit.MINUTES)
                .exceptionally(late -> process.destroyForcibly())
                .join();
    }

    private boolean isReady() {
        try {
            return get("/actuator/health/readiness").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
