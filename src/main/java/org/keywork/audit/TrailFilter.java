package org.keywork.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which entries to show; what is empty doesn't narrow.
 *
 * @param who a part of a person's name or e-mail, or a job
 * @param action how it begins
 * @param subject how it begins
 * @param until the first moment after the period
 */
public record TrailFilter(
        String who,
        String action,
        String subject,
        Optional<UUID> organization,
        Optional<Instant> from,
        Optional<Instant> until) {
    public static final TrailFilter ALL =
            new TrailFilter("", "", "", Optional.empty(), Optional.empty(), Optional.empty());

    public boolean narrows() {
        return !equals(ALL);
    }
}
