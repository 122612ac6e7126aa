package org.keywork.asset;

import java.time.Instant;
import java.util.Optional;
import org.keywork.account.OrganizationId;

/**
 * What the database knows of an issued key and its server, for deciding about it.
 *
 * @param product the product that the key was issued for
 * @param isForCloud whether the key stands for all of an organization's instances, and binds to none
 * @param boundTo the instance that the server is bound to
 */
public record KeyFacts(
        RegistrationKeyId key,
        AssetId asset,
        OrganizationId organization,
        HeldSubscriptions held,
        String product,
        KeyStatus status,
        String signingKey,
        boolean isForCloud,
        Optional<Instant> supersededAt,
        Optional<InstanceUid> boundTo,
        Optional<ServerUrl> url) {}
