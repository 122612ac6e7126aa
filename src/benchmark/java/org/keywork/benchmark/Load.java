package org.keywork.benchmark;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * What Gatling runs for {@link HttpPairs}: one phase after the other, A and B in turn. A phase's requests are named for
 * its side and pair, like {@code A 1}; pair 0 is the warm-up. It is told what to do by system properties.
 */
public class Load extends Simulation {
    private static final int USERS = Integer.getInteger("load.users");
    private static final Phases PHASES = new Phases();
    private static final Duration PHASE = Duration.ofSeconds(Long.getLong("load.seconds"));

    public Load() {
        List<PopulationBuilder> phases = new ArrayList<>();
        for (int pair = 0; pair <= Comparison.PAIRS; pair++) {
            var first = pair % 2 == 0 ? "A" : "B";
            var second = pair % 2 == 0 ? "B" : "A";
            phases.add(phase(first, pair));
            phases.add(phase(second, pair));
        }
        Collections.reverse(phases);
        setUp(phases.stream().reduce((later, earlier) -> earlier.andThen(later)).orElseThrow())
                .assertions(global().failedRequests().count().is(0L));
    }

    private static PopulationBuilder phase(String side, int pair) {
        var name = side + " " + pair;
        var length = pair == 0 ? PHASE.multipliedBy(3) : PHASE;
        return scenario(name).exec(during(length).on(requests(side, name))).injectOpen(atOnceUsers(USERS));
    }

    private static ChainBuilder requests(String side, String name) {
        var request = http(name)
                .get(setting(side + ".uri"))
                .check(status().is(200), responseTimeInMillis().saveAs("milliseconds"));
        var headers = setting(side + ".headers");
        if (headers.isEmpty()) {
            return exec(request).exec(session -> counted(name, session));
        }
        for (var header : firstLine(Path.of(headers)).split(",", -1)) {
            request = request.header(header, session -> Objects.requireNonNull(session.getString(header)));
        }
        return feed(csv(headers).circular()).exec(request).exec(session -> counted(name, session));
    }

    /** A failure isn't counted; {@link HttpPairs} accepts none, by Gatling's exit code. */
    private static Session counted(String name, Session session) {
        if (!session.isFailed()) {
            PHASES.answered(name, session.getInt("milliseconds"));
        }
        return session;
    }

    @Override
    public void after() {
        try {
            PHASES.write(Path.of(setting("results")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String setting(String name) {
        return Objects.requireNonNull(System.getProperty("load." + name));
    }

    private static String firstLine(Path file) {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
