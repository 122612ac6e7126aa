package org.keywork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keywork.RandomLife.Kind;
import org.keywork.RandomLife.Step;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Orders, subscriptions and trials together, in random sequences of what customers, sales, the clock and the jobs do. What
 * fails is made as short as it can be, and printed with its seed.
 */
@CommittingTest
class RandomLivesTest {
    private static final Instant LONG_AFTER_ALL_LIVES = Instant.parse("2200-01-01T00:00:00Z");
    private static final List<Kind> OFTEN = List.of(
            Kind.ORDER, Kind.ACCEPT, Kind.ACCEPT, Kind.ACCEPT, Kind.RENEW, Kind.RENEW, Kind.TIME_PASSES, Kind.JOBS_RUN);
    private static final List<Kind> KINDS =
            Stream.concat(Stream.of(Kind.values()), OFTEN.stream()).toList();

    @Autowired
    ApplicationContext portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    /** A life runs the jobs itself: what they did beside it would be no step that its model knows. */
    @BeforeEach
    void noJobRunsByItself() {
        jobsRunFrom(LONG_AFTER_ALL_LIVES);
    }

    @AfterEach
    void forget() {
        new Books(portal).forget();
        jobsRunFrom(clock.instant());
    }

    private void jobsRunFrom(Instant moment) {
        jdbc.sql("update scheduled_tasks set execution_time = ? where task_instance = 'recurring'")
                .param(moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Test
    void whateverHappensNothingPaidIsLostAndNothingThatEndedLivesAgain() {
        live(1, 30, 15);
    }

    /** Found by chance, and mended. */
    @Test
    void whatOnceFailedGoesWell() {
        List.of(
                        List.of(
                                new Step(Kind.ORDER, 5, 11),
                                new Step(Kind.ACCEPT, 2, 10),
                                new Step(Kind.COURTESY, 3, 2),
                                new Step(Kind.CANCEL, 3, 7)),
                        List.of(
                                new Step(Kind.ORDER, 5, 11),
                                new Step(Kind.ACCEPT, 2, 10),
                                new Step(Kind.TIME_PASSES, 0, 8),
                                new Step(Kind.RENEW, 0, 3),
                                new Step(Kind.ACCEPT, 0, 0),
                                new Step(Kind.CANCEL, 1, 0),
                                new Step(Kind.CANCEL, 0, 0)),
                        List.of(
                                new Step(Kind.ORDER, 6, 3),
                                new Step(Kind.ACCEPT, 7, 4),
                                new Step(Kind.UPGRADE, 4, 1),
                                new Step(Kind.ACCEPT, 0, 11),
                                new Step(Kind.CANCEL, 3, 8)),
                        List.of(
                                new Step(Kind.ORDER, 1, 7),
                                new Step(Kind.ACCEPT, 4, 9),
                                new Step(Kind.ORDER, 1, 6),
                                new Step(Kind.ACCEPT, 7, 3),
                                new Step(Kind.UPGRADE, 6, 5),
                                new Step(Kind.ACCEPT, 0, 0),
                                new Step(Kind.CANCEL, 1, 9)))
                .forEach(life -> assertThat(failure(life)).isEmpty());
    }

    @Tag("full")
    @Test
    void howeverLongItGoesOn() {
        live(1_000_000 + new Random().nextInt(1_000_000), 1_500, 40);
    }

    private void live(long firstSeed, int lives, int steps) {
        for (var seed = firstSeed; seed < firstSeed + lives; seed++) {
            var random = new Random(seed);
            var life = Stream.concat(
                            Stream.of(new Step(Kind.ORDER, random.nextInt(8), random.nextInt(12))),
                            IntStream.range(1, steps)
                                    .mapToObj(i -> new Step(
                                            KINDS.get(random.nextInt(KINDS.size())),
                                            random.nextInt(8),
                                            random.nextInt(12))))
                    .toList();
            var failure = failure(life);
            if (failure.isPresent()) {
                report(seed, life, failure.get());
            }
        }
    }

    /** @param first why it failed: what came of a race doesn't fail again */
    private void report(long seed, List<Step> life, Throwable first) {
        var shortest = shortened(life);
        var why = failure(shortest).orElse(first);
        throw new AssertionError(
                "Seed %d:%n%s%n%s"
                        .formatted(
                                seed,
                                shortest.stream().map(Step::toString).collect(Collectors.joining("\n")),
                                why.getMessage()),
                why);
    }

    private Optional<Throwable> failure(List<Step> steps) {
        try {
            var life = new RandomLife(portal);
            steps.forEach(life::go);
            return Optional.empty();
        } catch (AssertionError | RuntimeException e) {
            return Optional.of(e);
        } finally {
            new Books(portal).forget();
        }
    }

    /** Leaves out, one after the other, every step without which it fails as well. */
    private List<Step> shortened(List<Step> life) {
        var shortest = new ArrayList<>(life);
        for (int i = shortest.size() - 1; i >= 0; i--) {
            var without = new ArrayList<>(shortest);
            without.remove(i);
            if (failure(without).isPresent()) {
                shortest = without;
            }
        }
        return shortest;
    }
}
