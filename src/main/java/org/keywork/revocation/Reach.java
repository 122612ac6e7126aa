package org.keywork.revocation;

import java.util.List;
import org.keywork.account.Recipient;
import org.keywork.asset.KeyReach;
import org.keywork.subscription.Entitlement;

/**
 * What an act would do, before it is done.
 *
 * @param subscriptions those that would be cancelled or suspended
 * @param needsSecond whether a second person has to agree
 * @param mailed who would be told
 */
public record Reach(
        Subject subject, KeyReach keys, List<Entitlement> subscriptions, boolean needsSecond, List<Recipient> mailed) {
    /** Whether that act would change nothing. */
    public boolean isNothing(RevocationAct act) {
        return subscriptions.isEmpty() && (act != RevocationAct.REVOKED || keys.keys() == 0);
    }
}
