package org.keywork;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Does several things at the same moment, each on a thread of its own, and waits for all of them. */
public final class AtOnce {
    private AtOnce() {}

    /** What came of each; the first that failed fails the test. */
    public static <T> List<T> all(List<Supplier<? extends T>> works) {
        var start = new CyclicBarrier(works.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return works.stream()
                    .map(work -> threads.submit(() -> {
                        start.await(30, TimeUnit.SECONDS);
                        return (T) work.get();
                    }))
                    .toList()
                    .stream()
                    .map(AtOnce::outcome)
                    .toList();
        }
    }

    public static <T> List<T> times(int count, IntFunction<T> work) {
        return all(IntStream.range(0, count)
                .<Supplier<? extends T>>mapToObj(i -> () -> work.apply(i))
                .toList());
    }

    private static <T> T outcome(java.util.concurrent.Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
