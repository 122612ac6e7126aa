package org.keywork.revocation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

@Embeddable
public record RevocationId(@Column(name = "id") UUID value) implements Serializable {
    private static final int LENGTH = 36;

    /** What an address names; empty where that is no id. */
    public static Optional<RevocationId> parse(String text) {
        try {
            return text.length() == LENGTH ? Optional.of(new RevocationId(UUID.fromString(text))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
