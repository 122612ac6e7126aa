package org.keywork.validation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * What runs behind the answers: following other nodes' changes, writing check-ins and traces. It starts before the web server
 * and stops after it, writing what is left.
 */
@Component
class Background implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Background.class);
    private static final int BATCH = 1_000;
    private static final Duration KEEP_SIGNALS = Duration.ofDays(2);

    private final ChangeFeed feed;
    private final CheckIns checkIns;
    private final CheckInWriter checkInWriter;
    private final Traces traces;
    private final TraceWriter traceWriter;
    private final ValidationProperties settings;
    private final Clock clock;
    private @Nullable ScheduledExecutorService threads;

    Background(
            ChangeFeed feed,
            CheckIns checkIns,
            CheckInWriter checkInWriter,
            Traces traces,
            TraceWriter traceWriter,
            ValidationProperties settings,
            Clock clock) {
        this.feed = feed;
        this.checkIns = checkIns;
        this.checkInWriter = checkInWriter;
        this.traces = traces;
        this.traceWriter = traceWriter;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        feed.start();
        var started = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().daemon().name("validation-", 1).factory());
        every(started, settings.pollEvery(), feed::poll);
        every(started, settings.writeEvery(), this::writeDue);
        every(started, Duration.ofHours(1), this::forget);
        threads = started;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what fails is logged
    private static void every(ScheduledExecutorService threads, Duration pause, Runnable work) {
        threads.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        log.warn("Work behind the answers failed and will be tried again", e);
                    }
                },
                pause.toMillis(),
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Writes all that is gathered, batch by batch; what comes while the last one is written waits for the next time. */
    void write() {
        write(checkIns::take);
    }

    private void writeDue() {
        write(checkIns::takeDue);
    }

    private synchronized void write(IntFunction<List<CheckIns.Gathered>> takeCheckIns) {
        drain(takeCheckIns, checkInWriter::write, checkIns::back);
        drain(traces::take, traceWriter::write, traces::back);
        drain(traces.counts()::take, traceWriter::count, traces.counts()::back);
    }

    private static <T> void drain(IntFunction<List<T>> take, Consumer<List<T>> write, Consumer<List<T>> back) {
        List<T> batch;
        do {
            batch = take.apply(BATCH);
            if (batch.isEmpty()) {
                return;
            }
            try {
                write.accept(batch);
            } catch (DataIntegrityViolationException e) {
                batch.forEach(row -> alone(row, write, back));
            } catch (RuntimeException e) {
                back.accept(batch);
                log.warn("{} rows can't be written now and are kept: {}", batch.size(), e.toString());
                return;
            }
        } while (batch.size() == BATCH);
    }

    /** One row that never fits, or that another node inserted at the same moment, mustn't hold up the others. */
    private static <T> void alone(T row, Consumer<List<T>> write, Consumer<List<T>> back) {
        try {
            write.accept(List.of(row));
        } catch (DataIntegrityViolationException e) {
            log.error("A row can't be written and is dropped: {}", e.toString());
        } catch (RuntimeException e) {
            back.accept(List.of(row));
        }
    }

    private void forget() {
        var now = clock.instant();
        traceWriter.deleteBefore(now.minus(settings.keepTraces()), now.minus(KEEP_SIGNALS));
    }

    @Override
    public void stop() {
        if (threads != null) {
            end(threads);
            threads = null;
        }
        write();
    }

    /** Without interrupting what is being written: that closes an embedded database's file. */
    private static void end(ScheduledExecutorService threads) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
                log.warn("Work behind the answers is still going on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }

    /** Below the web server's: started earlier, stopped later. */
    @Override
    public int getPhase() {
        return 0;
    }
}
