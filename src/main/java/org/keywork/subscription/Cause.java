package org.keywork.subscription;

import java.util.Optional;
import java.util.UUID;

/**
 * Who brought a change about, and by which order or revocation.
 *
 * @param actor a user's id, or the name of the job that acted
 */
public record Cause(String actor, Optional<UUID> order, Optional<UUID> revocation) {
    public static Cause of(Object actor) {
        return new Cause(actor.toString(), Optional.empty(), Optional.empty());
    }

    public static Cause byOrder(Object actor, UUID order) {
        return new Cause(actor.toString(), Optional.of(order), Optional.empty());
    }

    public static Cause byRevocation(Object actor, UUID revocation) {
        return new Cause(actor.toString(), Optional.empty(), Optional.of(revocation));
    }
}
