package org.keywork.revocation;

import java.time.Instant;
import java.util.Optional;
import org.keywork.asset.RevocationReason;

/**
 * An act as the history shows it.
 *
 * @param organizationName whose it was
 * @param byCustomer whether the customer did it themselves
 * @param askedBy the name of who asked for it; empty where nobody of that name is left
 * @param decidedBy the name of who did it, or declined it
 * @param servers how many it reached, or would reach while it waits; likewise the keys and subscriptions
 * @param undoUntil until when it can be undone; empty where it can't
 * @param replaced whether new keys were issued since
 */
public record RevocationDetails(
        RevocationId id,
        RevocationAct act,
        Subject subject,
        String organizationName,
        Optional<RevocationReason> reason,
        String note,
        Optional<PluginEffect> effect,
        RevocationState state,
        boolean byCustomer,
        String askedBy,
        Instant askedAt,
        String decidedBy,
        Optional<Instant> doneAt,
        String undoneBy,
        Optional<Instant> undoneAt,
        String undoNote,
        int servers,
        int keys,
        int subscriptions,
        Optional<Instant> undoUntil,
        boolean replaced) {

    public boolean isWaiting() {
        return state == RevocationState.WAITING;
    }

    /**
     * Whether it took something out of use, and nothing stands in its place yet. Customers who remove a server, or have a new key
     * already, need none.
     */
    public boolean canBeReplaced() {
        return act == RevocationAct.REVOKED && state == RevocationState.DONE && !byCustomer && !replaced;
    }

    /** Whether there is still time to undo it. */
    public boolean isInTimeToUndo(Instant now) {
        return undoUntil.filter(now::isBefore).isPresent();
    }
}
