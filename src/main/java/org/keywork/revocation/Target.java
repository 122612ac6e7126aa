package org.keywork.revocation;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.keywork.account.OrganizationId;
import org.keywork.asset.AssetId;
import org.keywork.asset.RegistrationKeyId;
import org.keywork.subscription.SubscriptionId;

/** What an act is about: one thing, with all that hangs on it. */
public record Target(Scope scope, String id) {
    private static final Pattern KEY_ID = Pattern.compile("rk_[0-9a-z]{1,37}");

    public enum Scope {
        KEY,
        SERVER,
        SUBSCRIPTION,
        ORGANIZATION
    }

    /** As an address names it; empty where that can't be an id of such a thing. */
    public static Optional<Target> of(Scope scope, String id) {
        if (scope == Scope.KEY) {
            return KEY_ID.matcher(id).matches() ? Optional.of(new Target(scope, id)) : Optional.empty();
        }
        return RevocationId.parse(id).map(uuid -> new Target(scope, uuid.toString()));
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

    /** As every entry of the audit record names such a thing. */
    String inTheRecord() {
        var kind =
                switch (scope) {
                    case KEY -> "registration-key:";
                    case SERVER -> "asset:";
                    case SUBSCRIPTION -> "subscription:";
                    case ORGANIZATION -> "organization:";
                };
        return kind + id;
    }

    UUID uuid() {
        return UUID.fromString(id);
    }
}
