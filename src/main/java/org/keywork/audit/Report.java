package org.keywork.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What verifying the record, or an export of it, came to.
 *
 * @param checked up to which entry everything is as it was written
 * @param confirmed up to which entry a checkpoint from outside, signed by one of our keys, confirms it; 0 where none does. What
 *     came after could be cut off unseen
 * @param confirmedAt when that checkpoint was made
 * @param undecided checkpoints, the signed last line of an export among them, whose signature nobody here can decide about,
 *     and which no later one confirms
 * @param exportedAt when an export was made that one of the given keys signed: what came after isn't in it. Empty for the record
 *     in the database, and where nobody gave keys
 * @param finding the first place that isn't right
 * @param unreadable lines outside the database that should be checkpoints and can't be read: the others were used
 */
public record Report(
        long checked,
        long confirmed,
        Optional<Instant> confirmedAt,
        int undecided,
        Optional<Instant> exportedAt,
        Optional<Finding> finding,
        List<UnreadableLine> unreadable) {
    public Report {
        unreadable = List.copyOf(unreadable);
    }

    public boolean isFine() {
        return finding.isEmpty();
    }

    Report with(List<UnreadableLine> outside) {
        return new Report(checked, confirmed, confirmedAt, undecided, exportedAt, finding, outside);
    }

    /** @param line from 1 */
    public record UnreadableLine(String file, int line) {}

    /** @param number the entry where it shows */
    public record Finding(Kind kind, long number) {}

    public enum Kind {
        /** It isn't what its hash was made of: changed, or put in another's place. */
        CHANGED("entry %d was changed, or another one was put in its place"),
        MISSING("entry %d is missing"),
        INSERTED("an entry was inserted where entry %d has its place"),
        REORDERED("entry %d isn't in its place: a later one stands before it"),
        /** The chain is whole, but not the one that a checkpoint confirmed. */
        REWRITTEN("entry %d isn't the one that a checkpoint confirmed: it, or entries before it, were rewritten"),
        CHECKPOINT_FORGED("the checkpoint of entry %d has a signature that isn't ours"),
        CUT("entry %d is missing, and all after it: the end was cut off"),
        HEAD_DISAGREES("the head of the record doesn't agree with entry %d, the last one"),
        /** Of an export. */
        UNREADABLE("where entry %d has its place, there is a line that isn't one as we write them"),
        NO_TRAILER("the export was cut short: it ends before entry %d, without its signed last line");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String of(long number) {
            return words.formatted(number);
        }
    }
}
