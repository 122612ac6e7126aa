package org.keywork.notification;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;

/**
 * A mail that is to be written, as it waits in the database: what it is about, never what it will say.
 *
 * @param ids the ids that its composer looks up, by name
 * @param since when it was ordered; it is given up some days later
 */
record MailOrder(MailKind kind, Map<String, String> ids, Instant since) implements Serializable {
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
}
