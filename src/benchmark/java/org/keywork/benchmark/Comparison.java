package org.keywork.benchmark;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the pairs of one comparison showed: how much B does compared with A.
 *
 * @param a the rates of A, pair by pair
 * @param b the rates of B, pair by pair
 * @param slowestA the 99th percentiles of A in milliseconds; empty where only rates were measured
 * @param slowestB the same of B
 */
record Comparison(String name, List<Double> a, List<Double> b, List<Double> slowestA, List<Double> slowestB) {
    static final int PAIRS = 7;

    Comparison {
        if (a.size() < PAIRS || a.size() != b.size() || slowestA.size() != slowestB.size()) {
            throw new IllegalArgumentException(
                    name + " needs " + PAIRS + " pairs or more, but has " + a.size() + " and " + b.size());
        }
    }

    static Comparison ofRates(String name, List<Double> a, List<Double> b) {
        return new Comparison(name, a, b, List.of(), List.of());
    }

    /** The median of the pairs' ratios, B to A: each pair shares its moment, and with it the machine's mood. */
    double ratio() {
        return median(ratios(a, b));
    }

    /** The same for the 99th percentiles. */
    @Nullable
    Double slowestRatio() {
        return slowestA.isEmpty() ? null : median(ratios(slowestA, slowestB));
    }

    /** One line of the table. */
    String line() {
        var rates = "%-44s %,12.0f %,12.0f %8.2f".formatted(name, median(a), median(b), ratio());
        var slowest = slowestRatio();
        return slowest == null
                ? rates
                : rates + "   %7.1f %7.1f %8.2f".formatted(median(slowestA), median(slowestB), slowest);
    }

    static String header() {
        return "%-44s %12s %12s %8s   %7s %7s %8s"
                .formatted(
                        "medians of interleaved pairs", "A per s", "B per s", "B / A", "A p99ms", "B p99ms", "B / A");
    }

    private static List<Double> ratios(List<Double> a, List<Double> b) {
        return IntStream.range(0, a.size())
                .mapToObj(pair -> b.get(pair) / a.get(pair))
                .toList();
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
