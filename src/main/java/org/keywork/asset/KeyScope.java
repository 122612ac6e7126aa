package org.keywork.asset;

import java.util.UUID;
import org.keywork.account.OrganizationId;
import org.keywork.subscription.SubscriptionId;

/** Whose keys an act reaches. */
public sealed interface KeyScope {
    record OneKey(RegistrationKeyId key, AssetId server) implements KeyScope {}

    /**
     * A key that others may know, and with it every earlier one that is still good: who replaces a leaked key first, and reports
     * it afterwards, means the one before. The current key stays where it isn't the reported one.
     */
    record Leaked(RegistrationKeyId key, AssetId server) implements KeyScope {}

    record OneServer(AssetId server) implements KeyScope {}

    /** The servers that use it or try it out; what only follows on it isn't used yet. */
    record UsersOf(SubscriptionId subscription) implements KeyScope {}

    record Everything(OrganizationId organization) implements KeyScope {}

    /** What holds of the servers in scope, as {@code a}. */
    default String servers() {
        return "a.removed_at is null and "
                + switch (this) {
                    case OneKey one -> "a.id = :id";
                    case Leaked leaked -> "a.id = :id";
                    case OneServer one -> "a.id = :id";
                    case UsersOf users -> "(a.subscription_id = :id or a.trial_id = :id)";
                    case Everything all -> "a.organization_id = :id";
                };
    }

    /** What holds of the keys in scope, as {@code k}: those that somebody may still use. */
    default String keys() {
        return "k.status in ('ISSUED', 'SUPERSEDED')"
                + switch (this) {
                    case OneKey one -> " and k.id = :key";
                    case Leaked leaked -> " and (k.id = :key or k.slot is null)";
                    case OneServer one -> "";
                    case UsersOf users -> "";
                    case Everything all -> "";
                };
    }

    default UUID id() {
        return switch (this) {
            case OneKey one -> one.server().value();
            case Leaked leaked -> leaked.server().value();
            case OneServer one -> one.server().value();
            case UsersOf users -> users.subscription().value();
            case Everything all -> all.organization().value();
        };
    }

    /** The id of the key that it is about; empty where it is about whole servers. */
    default String keyId() {
        return switch (this) {
            case OneKey one -> one.key().value();
            case Leaked leaked -> leaked.key().value();
            case OneServer one -> "";
            case UsersOf users -> "";
            case Everything all -> "";
        };
    }
}
