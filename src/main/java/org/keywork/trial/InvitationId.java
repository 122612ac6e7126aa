package org.keywork.trial;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

@Embeddable
public record InvitationId(UUID value) implements Serializable {
    private static final int LENGTH = 36;

    /** Reads what an address names; empty where that is no id. */
    public static Optional<InvitationId> parse(String text) {
        try {
            return text.length() == LENGTH ? Optional.of(new InvitationId(UUID.fromString(text))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
