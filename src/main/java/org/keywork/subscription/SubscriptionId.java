package org.keywork.subscription;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record SubscriptionId(UUID value) implements Serializable {
    @Override
    public String toString() {
        return value.toString();
    }
}
