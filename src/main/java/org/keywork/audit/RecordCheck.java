package org.keywork.audit;

import java.util.List;
import java.util.function.LongConsumer;

/** Verifies the record in the database, some thousand entries at a time; the portal may go on writing meanwhile. */
final class RecordCheck {
    private static final int AT_A_TIME = 5_000;

    /** Entries begin at 1; what was inserted before that is found, too. */
    private static final long BEFORE_ANY = Long.MIN_VALUE;

    private final ChainTable chain;
    private final Walk walk;
    private final LongConsumer progress;

    /** @param progress is told again and again up to which entry all is well */
    RecordCheck(
            ChainTable chain,
            List<Checkpoint> stored,
            List<Checkpoint> outside,
            CheckpointVerifier keys,
            LongConsumer progress) {
        this.chain = chain;
        this.walk = new Walk(stored, outside, keys);
        this.progress = progress;
    }

    Report run() {
        var head = chain.headToVerify();
        for (var links = chain.after(BEFORE_ANY, AT_A_TIME);
                !links.isEmpty();
                links = chain.after(last(links), AT_A_TIME)) {
            for (var link : links) {
                if (link.number() > head.number()) {
                    return end(head);
                }
                if (!walk.accept(link)) {
                    return walk.report();
                }
            }
            progress.accept(last(links));
        }
        return end(head);
    }

    private Report end(Chain.Head head) {
        var report = walk.end(head);
        if (report.isFine() && chain.goesBeyondItsHead()) {
            walk.stop(Report.Kind.INSERTED);
        }
        return walk.report();
    }

    private static long last(List<Link> links) {
        return links.getLast().number();
    }
}
