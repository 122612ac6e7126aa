package org.keywork.revocation;

import java.util.List;
import org.keywork.account.OrganizationId;
import org.keywork.account.Recipient;

/**
 * An act of ours was done, or undone; published within its transaction.
 *
 * @param to who is told
 */
public record RevocationDone(RevocationId act, OrganizationId organization, boolean undone, List<Recipient> to) {
    public RevocationDone {
        to = List.copyOf(to);
    }
}
