package org.keywork.asset;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.ServerRights;
import org.keywork.subscription.Standing;

/**
 * A server as its own page shows it.
 *
 * @param rights everything that it may use
 * @param entitlement what of it is in force
 * @param trial the trial that is in force, where it is one
 * @param baseStanding how that stands which it uses, or returns to after a trial
 * @param keys its keys, the newest first
 * @param formerKeyInUse the key with which GLPI came last, where that was replaced or revoked since
 * @param renewedKey that a newer key stands beside one that GLPI came with
 * @param isClosed whether it is out of use by an act of ours, and gets no key
 * @param moves from one instance to another, the latest first
 * @param movesLeft how often the customer may still move it within the year
 */
public record ServerDetails(
        AssetId id,
        String name,
        Optional<ServerUrl> url,
        AssetKind kind,
        ServerRights rights,
        Entitlement entitlement,
        Optional<ServerTrial> trial,
        Standing baseStanding,
        ServerState state,
        Optional<InstanceUid> uid,
        Optional<Instant> boundAt,
        Optional<Instant> firstSeen,
        Optional<Instant> lastSeen,
        Optional<String> glpiVersion,
        List<KeyLine> keys,
        Optional<FormerKey> formerKeyInUse,
        Optional<RenewedKey> renewedKey,
        boolean isClosed,
        List<Move> moves,
        int movesLeft) {

    /** @param goodUntil when it ends; empty where it is refused already */
    public record FormerKey(Optional<Instant> goodUntil) {}

    /**
     * After a renewal: the current key, with an older one still good beside it.
     *
     * @param usedSince since when GLPI comes with the current one; empty while it comes with the older one
     * @param olderEnds what the older one says of its own end, which counts only for those who don't ask us
     */
    public record RenewedKey(Optional<Instant> usedSince, Optional<Instant> olderEnds) {}

    /**
     * @param boundSince since when it had been bound to the instance that it left; not known of moves of long ago
     * @param byStaff whether support moved it, and not the customer
     */
    public record Move(Instant at, InstanceUid from, InstanceUid to, Optional<Instant> boundSince, boolean byStaff) {}

    /**
     * One of its keys, without the key itself.
     *
     * @param isCurrent whether it is the one to use: another one may stand beside it, or be all that is left
     */
    public record KeyLine(
            RegistrationKeyId id,
            KeyStatus status,
            boolean isCurrent,
            Instant issuedAt,
            Optional<Instant> supersededAt,
            Optional<Instant> revokedAt,
            Optional<RevocationReason> reason) {}

    /** Whether GLPI has used one of its keys yet. */
    /** Whether nothing that it could use runs, or will: a key would grant nothing. */
    public boolean isOnCancelled() {
        return baseStanding == Standing.CANCELLED
                && trial.isEmpty()
                && rights.next().isEmpty();
    }

    public boolean wasSeen() {
        return lastSeen.isPresent();
    }

    /** How many of its keys would stop working with it. */
    public long liveKeys() {
        return keys.stream().filter(key -> key.status() != KeyStatus.REVOKED).count();
    }

    /** The key to use. */
    public Optional<KeyLine> currentKey() {
        return keys.stream().filter(KeyLine::isCurrent).findFirst();
    }
}
