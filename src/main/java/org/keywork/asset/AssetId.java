package org.keywork.asset;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

@Embeddable
public record AssetId(UUID value) implements Serializable {
    /** The id that a URL names; empty for any text that is none, which is to look like a missing server. */
    public static Optional<AssetId> parse(String text) {
        try {
            var id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(new AssetId(id)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
