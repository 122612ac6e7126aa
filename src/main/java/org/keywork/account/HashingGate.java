package org.keywork.account;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Lets only so many password hashes run at once, some more wait in their order for a while, and turns the rest away at
 * once, so that a flood of sign-ins leaves the processor to those who validate keys.
 */
class HashingGate {
    private final Semaphore running;
    private final AtomicInteger inside = new AtomicInteger();
    private final int room;
    private final Duration patience;

    HashingGate(int atOnce, int waiting, Duration patience) {
        this.running = new Semaphore(atOnce, true);
        this.room = atOnce + waiting;
        this.patience = patience;
    }

    /** At most two at once, one core left to others where there are two or more; 20 wait for up to 5 seconds. */
    static HashingGate forThisMachine() {
        var cores = Runtime.getRuntime().availableProcessors();
        return new HashingGate(Math.min(2, Math.max(1, cores - 1)), 20, Duration.ofSeconds(5));
    }

    /** What the work gives; empty where there was no room, or no turn in time. */
    <T> Optional<T> pass(Supplier<T> work) {
        try {
            if (inside.incrementAndGet() > room || !running.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                running.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            inside.decrementAndGet();
        }
    }
}
