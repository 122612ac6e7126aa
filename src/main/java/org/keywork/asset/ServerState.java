package org.keywork.asset;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keywork.subscription.Standing;

/** How a server fares, at one glance; each has one word, icon and colour everywhere. */
public enum ServerState {
    NO_KEY,
    NOT_USED_YET,
    /** It was in use, was bound to another instance since, and that one hasn't come yet. */
    MOVED,
    /** GLPI last came with a key that was replaced or revoked since, and the new one waits to be entered. */
    KEY_REPLACED,
    VALID,
    SILENT,
    NOT_BEGUN,
    SUSPENDED,
    ENDED,
    REVOKED;

    /**
     * What it follows from.
     *
     * @param isRevoked whether the server is out of use, or its only keys are
     * @param standing how that stands which is in force
     * @param usesFormerKey whether GLPI last came with a key that was replaced or revoked since
     * @param lastSeen the last accepted contact
     * @param isMoved whether it was moved since, see {@link MovedServers}
     */
    record Facts(
            boolean isRevoked,
            Standing standing,
            boolean hasKey,
            boolean usesFormerKey,
            Optional<Instant> lastSeen,
            boolean isMoved) {}

    static ServerState of(Facts server, Instant now, Duration silentAfter) {
        if (server.isRevoked()) {
            return REVOKED;
        }
        return switch (server.standing()) {
            case NOT_BEGUN -> NOT_BEGUN;
            case SUSPENDED -> SUSPENDED;
            case ENDED, CANCELLED -> ENDED;
            case RUNNING -> {
                if (!server.hasKey()) {
                    yield NO_KEY;
                }
                if (server.usesFormerKey()) {
                    yield KEY_REPLACED;
                }
                yield server.lastSeen()
                        .map(seen ->
                                inUse(server.isMoved(), seen.plus(silentAfter).isBefore(now)))
                        .orElse(NOT_USED_YET);
            }
        };
    }

    private static ServerState inUse(boolean isMoved, boolean isSilent) {
        if (isMoved) {
            return MOVED;
        }
        return isSilent ? SILENT : VALID;
    }
}
