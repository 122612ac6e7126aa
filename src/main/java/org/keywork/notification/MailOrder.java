package org.keywork.notification;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keywork.account.OrganizationId;
import org.keywork.account.Recipient;

/**
 * A mail to one recipient that is to be written, as it waits in the database: what it is about, never what it will say.
 *
 * @param ids the ids that its composer looks up, by name
 * @param since when it was ordered; it is given up some days later
 * @param recipient whom it goes to; where nobody is named, the composer looks up whom it concerns
 */
record MailOrder(
        MailKind kind,
        Map<String, String> ids,
        Instant since,
        @Nullable Recipient recipient) implements Serializable {
    MailOrder {
        ids = Map.copyOf(ids);
    }

    String id(String name) {
        var id = ids.get(name);
        if (id == null) {
            throw new IllegalStateException("A mail " + kind + " was ordered without " + name);
        }
        return id;
    }

    UUID uuid(String name) {
        return UUID.fromString(id(name));
    }

    /** For mails that are ordered for somebody by name. */
    Recipient to() {
        if (recipient == null) {
            throw new IllegalStateException("A mail " + kind + " was ordered for nobody");
        }
        return recipient;
    }

    Optional<OrganizationId> organization() {
        return Optional.ofNullable(ids.get("organization")).map(id -> new OrganizationId(UUID.fromString(id)));
    }

    /** As its recipient is no one else's business, neither is it the log's. */
    @Override
    public String toString() {
        return kind + " " + ids;
    }
}
