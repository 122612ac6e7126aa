package org.keywork.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Measures A and B in turn: warmed up first, then in pairs whose order changes, so that neither always goes first. */
final class Pairs {
    private Pairs() {}

    /** Each supplier measures once and returns a rate: more is better. */
    static Comparison measure(String name, DoubleSupplier a, DoubleSupplier b) {
        List<Double> ratesOfA = new ArrayList<>();
        List<Double> ratesOfB = new ArrayList<>();
        for (int pair = 0; pair <= Comparison.PAIRS; pair++) {
            if (pair % 2 == 0) {
                ratesOfA.add(a.getAsDouble());
                ratesOfB.add(b.getAsDouble());
            } else {
                ratesOfB.add(b.getAsDouble());
                ratesOfA.add(a.getAsDouble());
            }
        }
        return Comparison.ofRates(name, withoutWarmUp(ratesOfA), withoutWarmUp(ratesOfB));
    }

    private static List<Double> withoutWarmUp(List<Double> rates) {
        return List.copyOf(rates.subList(1, rates.size()));
    }
}
