package org.keywork.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HashingGateTest {
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final CountDownLatch open = new CountDownLatch(1);

    @Test
    void ofFiveHundredAtOnceTwoRunTwentyWaitAndTheRestAreTurnedAway() throws Exception {
        var gate = new HashingGate(2, 20, Duration.ofMinutes(1));
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Optional<Integer>>>();
            for (var i = 0; i < 500; i++) {
                answers.add(people.submit(() -> gate.pass(this::hash)));
            }
            await().until(() -> answers.stream().filter(Future::isDone).count() == 478);
            assertThat(running).hasValue(2);
            open.countDown();
            var through = 0;
            for (var answer : answers) {
                through += answer.get().isPresent() ? 1 : 0;
            }
            assertThat(through).isEqualTo(22);
        }
        assertThat(most).hasValue(2);
    }

    @Test
    void whoHasNoTurnInTimeIsTurnedAway() throws Exception {
        var gate = new HashingGate(1, 1, Duration.ofMillis(20));
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = people.submit(() -> gate.pass(this::hash));
            await().until(() -> running.get() == 1);
            assertThat(gate.pass(this::hash)).isEmpty();
            open.countDown();
            assertThat(first.get()).isPresent();
        }
        assertThat(gate.pass(() -> 7)).contains(7);
    }

    private Integer hash() {
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            open.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return running.decrementAndGet();
    }
}
