package org.keywork.audit;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes along the chain, entry by entry, and stops where something isn't right. It remembers no more than the last one. */
final class Walk {
    private final CheckpointVerifier keys;
    private final Deque<Claim> claims;
    private String previousHash = Link.BEFORE_THE_FIRST;
    private long checked;
    private long confirmed;
    private @Nullable Instant confirmedAt;
    private @Nullable Instant exportedAt;
    private int undecided;
    private boolean gap;
    private Report.@Nullable Finding finding;

    /** What a checkpoint claims. */
    private record Claim(Checkpoint checkpoint, boolean outside) {}

    Walk(List<Checkpoint> stored, List<Checkpoint> outside, CheckpointVerifier keys) {
        this.keys = keys;
        var all = new ArrayList<Claim>();
        stored.forEach(checkpoint -> all.add(new Claim(checkpoint, false)));
        outside.forEach(checkpoint -> all.add(new Claim(checkpoint, true)));
        all.sort(Comparator.comparingLong(claim -> claim.checkpoint().number()));
        claims = new ArrayDeque<>(all);
    }

    /** The number that the next entry must have. */
    long expected() {
        return checked + 1;
    }

    /** The next one. False where something is wrong, and nothing that follows matters. */
    boolean accept(Link link) {
        if (gap) {
            return stop(link.number() == expected() ? Report.Kind.REORDERED : Report.Kind.MISSING);
        }
        if (link.number() > expected()) {
            gap = true; // the next one tells whether it is missing or comes later
            return true;
        }
        if (link.number() < expected()) {
            return stop(Report.Kind.INSERTED);
        }
        if (!link.follows(previousHash)) {
            return stop(Report.Kind.CHANGED);
        }
        if (!agreesWithCheckpoints(link)) {
            return false;
        }
        checked = link.number();
        previousHash = link.hash();
        return true;
    }

    private boolean agreesWithCheckpoints(Link link) {
        for (var claim = claims.peek();
                claim != null && claim.checkpoint().number() <= link.number();
                claim = claims.peek()) {
            claims.remove();
            if (!isAuthentic(claim)) {
                return stop(Report.Kind.CHECKPOINT_FORGED);
            }
            if (!claim.checkpoint().hash().equals(link.hash())) {
                return stop(Report.Kind.REWRITTEN);
            }
        }
        return true;
    }

    /** False where its signature is wrong; what can't be decided is counted, and compared nevertheless. */
    private boolean isAuthentic(Claim claim) {
        var verdict = claim.checkpoint().verify(keys);
        count(verdict);
        if (verdict == CheckpointVerifier.Verdict.VALID && claim.outside()) {
            confirmed = claim.checkpoint().number();
            confirmedAt = claim.checkpoint().at();
        }
        return verdict != CheckpointVerifier.Verdict.BAD_SIGNATURE;
    }

    /** What one of our keys signed confirms all that comes before it: what was undecided there matters no more. */
    void count(CheckpointVerifier.Verdict verdict) {
        switch (verdict) {
            case VALID -> undecided = 0;
            case UNDECIDED -> undecided++;
            case BAD_SIGNATURE -> {}
        }
    }

    /**
     * Nothing follows in an export whose last line one of our keys signed: checkpoints of more entries that were made after it
     * say nothing against it.
     */
    Report endOfExport(Checkpoint trailer) {
        exportedAt = trailer.at();
        claims.removeIf(claim -> cameAfter(trailer, claim.checkpoint()));
        return end(trailer.head());
    }

    /** Where a signature is wrong, so may the time be. */
    private boolean cameAfter(Checkpoint trailer, Checkpoint claimed) {
        return claimed.number() > trailer.number()
                && claimed.at().isAfter(trailer.at())
                && claimed.verify(keys) != CheckpointVerifier.Verdict.BAD_SIGNATURE;
    }

    /** Nothing follows, and the head says this. */
    Report end(Chain.Head head) {
        if (finding == null && gap) {
            stop(Report.Kind.MISSING);
        }
        if (finding == null && (head.number() > checked || !claims.isEmpty())) {
            stop(Report.Kind.CUT);
        }
        if (finding == null && !head.hash().equals(previousHash)) {
            finding = new Report.Finding(Report.Kind.HEAD_DISAGREES, checked);
        }
        return report();
    }

    boolean stop(Report.Kind kind) {
        finding = new Report.Finding(kind, expected());
        return false;
    }

    Report report() {
        return new Report(
                checked,
                confirmed,
                Optional.ofNullable(confirmedAt),
                undecided,
                Optional.ofNullable(exportedAt),
                Optional.ofNullable(finding),
                List.of());
    }
}
