package org.keywork.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which entries to show; what is empty doesn't narrow.
 *
 * @param who a part of a person's name or e-mail, or a job
 * @param action how it begins
 * @param subject how it begins; what earlier entries have another word for is found by either
 * @param until the first moment after the period
 * @param number the one entry's
 */
public record TrailFilter(
        String who,
        String action,
        String subject,
        Optional<UUID> organization,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<Long> number) {
    public static final TrailFilter ALL =
            new TrailFilter("", "", "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** PostgreSQL takes no NUL, not even to compare with, and no entry has one. */
    public TrailFilter {
        who = typed(who);
        action = typed(action);
        subject = typed(subject);
    }

    /** What somebody typed to find something, as it can be compared. */
    static String typed(String text) {
        return text.replace("\0", "").strip();
    }

    public boolean narrows() {
        return !equals(ALL);
    }
}
