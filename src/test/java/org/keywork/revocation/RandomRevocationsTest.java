package org.keywork.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keywork.Books;
import org.keywork.CommittingTest;
import org.keywork.MovableClock;
import org.keywork.revocation.RandomRevocation.Kind;
import org.keywork.revocation.RandomRevocation.Step;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Revoking, suspending, reinstating and undoing in every order, held against a model. What fails is printed with its seed. */
@CommittingTest
class RandomRevocationsTest {
    private static final List<Kind> KINDS = Stream.concat(
                    Stream.of(Kind.values()), Stream.of(Kind.UNDO_LATEST, Kind.UNDO_LATEST, Kind.UNDO, Kind.GENERATE))
            .toList();

    @Autowired
    ApplicationContext portal;

    @Autowired
    MovableClock clock;

    @AfterEach
    void forget() {
        new Books(portal).forget();
    }

    @Test
    void whatIsFinalStaysRevokedAndAnUndoRestoresExactlyWhatWas() {
        live(1, 20, 25);
    }

    @Tag("full")
    @Test
    void howeverLongItGoesOn() {
        live(1_000_000 + new Random().nextInt(1_000_000), 1_000, 60);
    }

    private void live(long firstSeed, int lives, int steps) {
        for (var seed = firstSeed; seed < firstSeed + lives; seed++) {
            var random = new Random(seed);
            var life = IntStream.range(0, steps)
                    .mapToObj(i ->
                            new Step(KINDS.get(random.nextInt(KINDS.size())), random.nextInt(30), random.nextInt(12)))
                    .toList();
            var failure = failure(life);
            if (failure.isPresent()) {
                report(seed, life, failure.get());
            }
        }
    }

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
        clock.stopAt("2027-03-14T09:00:00Z");
        try {
            var life = new RandomRevocation(portal, clock);
            steps.forEach(life::does);
            return Optional.empty();
        } catch (AssertionError | RuntimeException e) {
            return Optional.of(e);
        }
    }

    /** The same failure in as few steps as leaving out one after the other comes to. */
    private List<Step> shortened(List<Step> life) {
        var shortest = new ArrayList<>(life);
        for (int i = shortest.size() - 1; i >= 0; i--) {
            var without = new ArrayList<>(shortest);
            without.remove(i);
            if (failure(without).isPresent()) {
                shortest = without;
            }
        }
        assertThat(shortest).isNotEmpty();
        return shortest;
    }
}
