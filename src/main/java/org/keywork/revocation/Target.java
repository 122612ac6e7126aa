package org.keywork.revocation;

import java.util.UUID;
import org.keywork.account.OrganizationId;
import org.keywork.asset.AssetId;
import org.keywork.asset.RegistrationKeyId;
import org.keywork.subscription.SubscriptionId;

/** What an act is about: one thing, with all that hangs on it. */
public record Target(Scope scope, String id) {
    public enum Scope {
        KEY,
        SERVER,
        SUBSCRIPTION,
        ORGANIZATION
    }

    public static Target of(RegistrationKeyId key) {
        return new Target(Scope.KEY, key.value());
    }

    public static Target of(AssetId server) {
        return new Target(Scope.SERVER, server.toString());
    }

    public static Target of(SubscriptionId subscription) {
        return new Target(Scope.SUBSCRIPTION, subscription.toString());
    }

    public static Target of(OrganizationId organization) {
        return new Target(Scope.ORGANIZATION, organization.toString());
    }

    UUID uuid() {
        return UUID.fromString(id);
    }
}
