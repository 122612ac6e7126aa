package org.keywork.asset;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keywork.subscription.Standing;

/** How a server fares, at one glance; each has one word, icon and colour everywhere. */
public enum ServerState {
    NO_KEY,
    NOT_USED_YET,
    /** GLPI last came with a key that was replaced or revoked since, and the new one waits to be entered. */
    KEY_REPLACED,
    VALID,
    SILENT,
    NOT_BEGUN,
    SUSPENDED,
    ENDED,
    REVOKED;

    /**
     * @param isRevoked whether it is out of use, or its only keys are
     * @param usesFormerKey whether GLPI last came with a key that was replaced or revoked since
     */
    static ServerState of(
            boolean isRevoked,
            Standing standing,
            boolean hasKey,
            boolean usesFormerKey,
            Optional<Instant> lastSeen,
            Instant now,
            Duration silentAfter) {
        if (isRevoked) {
            return REVOKED;
        }
        return switch (standing) {
            case NOT_BEGUN -> NOT_BEGUN;
            case SUSPENDED -> SUSPENDED;
            case ENDED, CANCELLED -> ENDED;
            case RUNNING -> {
                if (!hasKey) {
                    yield NO_KEY;
                }
                if (usesFormerKey) {
                    yield KEY_REPLACED;
                }
                yield lastSeen.map(seen -> seen.plus(silentAfter).isBefore(now) ? SILENT : VALID)
                        .orElse(NOT_USED_YET);
            }
        };
    }
}
