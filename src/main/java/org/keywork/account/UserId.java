package org.keywork.account;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record UserId(UUID value) implements Serializable {
    @Override
    public String toString() {
        return value.toString();
    }
}
