package org.keywork.asset;

import java.util.UUID;
import org.keywork.account.OrganizationId;

/**
 * A customer took keys of their own server out of use; published within the transaction that does it.
 *
 * @param act by which it is found in the history
 * @param serverName what the server was called
 */
public record KeysRevoked(
        UUID act,
        OrganizationId organization,
        AssetId server,
        String serverName,
        RevocationReason reason,
        int keys,
        String actor) {}
