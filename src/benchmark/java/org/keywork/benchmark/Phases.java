package org.keywork.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Counts the answers of each phase by their milliseconds, and hands them over as a CSV file: name, answers, 99th percentile. */
final class Phases {
    private static final int LONGEST = 60_000;

    private final Map<String, AtomicIntegerArray> answers = new ConcurrentHashMap<>();

    record Phase(long answers, double slowest) {}

    void answered(String phase, int milliseconds) {
        answers.computeIfAbsent(phase, name -> new AtomicIntegerArray(LONGEST + 1))
                .incrementAndGet(Math.min(milliseconds, LONGEST));
    }

    void write(Path file) throws IOException {
        var lines = answers.entrySet().stream()
                .map(phase -> phase.getKey() + "," + count(phase.getValue()) + "," + percentile99(phase.getValue()))
                .toList();
        Files.write(file, lines);
    }

    static Map<String, Phase> read(Path file) throws IOException {
        var phases = new HashMap<String, Phase>();
        for (var line : Files.readAllLines(file)) {
            var parts = List.of(line.split(",", -1));
            phases.put(parts.get(0), new Phase(Long.parseLong(parts.get(1)), Double.parseDouble(parts.get(2))));
        }
        return phases;
    }

    private static long count(AtomicIntegerArray byMilliseconds) {
        long count = 0;
        for (int ms = 0; ms <= LONGEST; ms++) {
            count += byMilliseconds.get(ms);
        }
        return count;
    }

    private static int percentile99(AtomicIntegerArray byMilliseconds) {
        var slower = count(byMilliseconds) / 100;
        for (int ms = LONGEST; ms > 0; ms--) {
            slower -= byMilliseconds.get(ms);
            if (slower < 0) {
                return ms;
            }
        }
        return 1;
    }
}
