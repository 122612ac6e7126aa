package org.keywork.account;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

@Embeddable
public record UserId(UUID value) implements Serializable {
    /** Who acted, as records of acts name them; empty where that was no person. */
    public static Optional<UserId> ofActor(String actor) {
        try {
            return Optional.of(new UserId(UUID.fromString(actor)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
