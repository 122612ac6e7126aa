package org.keywork.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Compares two JMH methods of one class, each measured in a JVM of its own. On two cores the compiler needs some seconds: until
 * then a method that does more than another looks worse than it is.
 */
final class Parts {
    private Parts() {}

    static Comparison compare(String name, Class<?> benchmarks, String a, String b) {
        return Pairs.measure(name, () -> rate(benchmarks, a), () -> rate(benchmarks, b));
    }

    private static double rate(Class<?> benchmarks, String method) {
        var options = new OptionsBuilder()
                .include("^\\Q" + benchmarks.getName() + "." + method + "\\E$")
                .mode(Mode.Throughput)
                .timeUnit(TimeUnit.SECONDS)
                .forks(1)
                .warmupIterations(6)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(2)
                .measurementTime(TimeValue.seconds(1))
                .verbosity(VerboseMode.SILENT)
                .build();
        try {
            return new Runner(options).runSingle().getPrimaryResult().getScore();
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }
}
