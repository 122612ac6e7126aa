package org.keywork.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Writes the whole record as JSON lines, some thousand at a time, and a signed checkpoint of its last entry as the last one. */
@Component
class Export {
    private static final int AT_A_TIME = 5_000;

    private final ChainTable chain;
    private final CheckpointSigner signer;
    private final Clock clock;

    Export(ChainTable chain, CheckpointSigner signer, Clock clock) {
        this.chain = chain;
        this.signer = signer;
        this.clock = clock;
    }

    /** Up to the entry that is the last one now. */
    void write(OutputStream out) throws IOException {
        var begun = clock.instant(); // before its head is read: a checkpoint of more entries is then later than that
        var head = chain.head();
        var lines = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        for (var last = 0L; last < head.number(); ) {
            var links = chain.after(last, (int) Math.min(AT_A_TIME, head.number() - last));
            if (links.isEmpty()) {
                throw new IllegalStateException("The audit record ends before its head, at " + last);
            }
            for (var link : links) {
                lines.write(link.entry().line(link.number(), link.hash()) + "\n");
            }
            last = links.getLast().number();
        }
        lines.write(Checkpoint.of(head, begun, signer).line() + "\n");
        lines.flush();
    }
}
