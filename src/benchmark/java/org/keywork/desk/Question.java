package org.keywork.desk;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What a page asks of its service, timed at the server. */
record Question(String name, Supplier<Object> ask) {
    private static final int ROUNDS = 15;
    private static final int PRINTED = 3;

    private record Timed(String name, double median, double slowest) {
        String line() {
            return "%-60s %8.0f ms %8.0f ms".formatted(name, median, slowest);
        }
    }

    /** Of each list those with the highest medians. */
    static void printSlowest(String title, List<List<Question>> lists, Consumer<String> print) {
        print.accept("%-60s %11s %11s".formatted(title, "median", "slowest"));
        for (var questions : lists) {
            questions.stream()
                    .map(Question::time)
                    .sorted((one, other) -> Double.compare(other.median(), one.median()))
                    .limit(PRINTED)
                    .map(Timed::line)
                    .forEach(print);
        }
    }

    private Timed time() {
        var times = new double[ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            var begin = System.nanoTime();
            var _ = ask.get();
            times[Math.max(round, 0)] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        return new Timed(name, times[ROUNDS / 2], times[ROUNDS - 1]);
    }
}
