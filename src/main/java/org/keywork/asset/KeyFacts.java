package org.keywork.asset;

import java.time.Instant;
import java.util.Optional;
import org.keywork.account.OrganizationId;
import org.keywork.subscription.SubscriptionId;

/**
 * What the database knows of an issued key and its server, for deciding about it.
 *
 * @param product the product that the key was issued for
 * @param boundTo the instance that the server is bound to
 */
public record KeyFacts(
        RegistrationKeyId key,
        AssetId asset,
        OrganizationId organization,
        SubscriptionId subscription,
        String product,
        KeyStatus status,
        String signingKey,
        Optional<Instant> supersededAt,
        Optional<InstanceUid> boundTo,
        Optional<ServerUrl> url) {}
