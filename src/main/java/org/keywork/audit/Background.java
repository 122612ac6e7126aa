package org.keywork.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Writes what waits to be recorded; at the end, when nobody acts any more, the rest and a last checkpoint. */
@Component("auditBackground")
class Background implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Background.class);

    private final WaitingActs waiting;
    private final Checkpoints checkpoints;
    private final AuditProperties settings;
    private @Nullable ScheduledExecutorService thread;

    Background(WaitingActs waiting, Checkpoints checkpoints, AuditProperties settings) {
        this.waiting = waiting;
        this.checkpoints = checkpoints;
        this.settings = settings;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // writing says itself what fails
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("audit").factory());
        var pause = settings.writeEvery().toMillis();
        started.scheduleWithFixedDelay(waiting::write, pause, pause, TimeUnit.MILLISECONDS);
        thread = started;
    }

    @Override
    public void stop() {
        if (thread != null) {
            end(thread);
            thread = null;
        }
        waiting.write();
        try {
            checkpoints.make();
        } catch (RuntimeException e) {
            log.warn("There is no last checkpoint of the audit record: {}", e.toString());
        }
    }

    /** Without interrupting what is being written: that closes an embedded database's file. */
    private static void end(ScheduledExecutorService thread) {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                log.warn("Sign-ins and refusals are still being recorded");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Below everything whose end may be recorded: started earlier, stopped later. */
    @Override
    public int getPhase() {
        return -1;
    }
}
