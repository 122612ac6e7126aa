package org.keywork.account;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** A shared address of an organization. */
@Embeddable
public record AddressId(UUID value) implements Serializable {
    @Override
    public String toString() {
        return value.toString();
    }
}
