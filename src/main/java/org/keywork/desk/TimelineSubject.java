package org.keywork.desk;

import java.util.UUID;
import org.keywork.account.OrganizationId;
import org.keywork.asset.AssetId;
import org.keywork.asset.RegistrationKeyId;

/** Whose timeline it is. */
public sealed interface TimelineSubject {
    record OfKey(RegistrationKeyId key) implements TimelineSubject {}

    record OfServer(AssetId server) implements TimelineSubject {}

    record OfOrganization(OrganizationId organization) implements TimelineSubject {}

    /** As a statement's parameter. */
    default Object id() {
        return switch (this) {
            case OfKey(var key) -> key.value();
            case OfServer(var server) -> server.value();
            case OfOrganization(var organization) -> organization.value();
        };
    }

    /** For what is found in a text that names it. */
    default UUID uuid() {
        return id() instanceof UUID uuid ? uuid : new UUID(0, 0);
    }
}
