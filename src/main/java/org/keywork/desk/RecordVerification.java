package org.keywork.desk;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.keywork.audit.AuditTrail;
import org.keywork.audit.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The record being verified, on a thread of its own; pages look at how far it is. */
public final class RecordVerification {
    private static final Logger log = LoggerFactory.getLogger(RecordVerification.class);

    private final AuditTrail trail;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile long checked;
    private volatile long size;
    private volatile @Nullable Report report;
    private volatile boolean failed;

    RecordVerification(AuditTrail trail) {
        this.trail = trail;
    }

    void begin(Runnable first) {
        if (begun.compareAndSet(false, true)) {
            try {
                first.run();
                size = trail.size();
            } catch (RuntimeException e) {
                failed = true;
                throw e;
            }
            Thread.ofVirtual().name("audit-verification").start(this::run);
        }
    }

    private void run() {
        try {
            report = trail.verify(number -> checked = number);
        } catch (RuntimeException e) {
            log.error("The audit record can't be verified", e);
            failed = true;
        }
    }

    public boolean isRunning() {
        return report == null && !failed;
    }

    /** It came to no end, because the record couldn't be read. */
    public boolean hasFailed() {
        return failed;
    }

    /** From 0 to 1. */
    public double progress() {
        return size == 0 ? 0 : Math.min(1, (double) checked / size);
    }

    public Optional<Report> report() {
        return Optional.ofNullable(report);
    }
}
