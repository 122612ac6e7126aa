package org.keywork.account;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** A sign-up that waits to be confirmed. */
@Embeddable
public record SignUpId(UUID value) implements Serializable {
    @Override
    public String toString() {
        return value.toString();
    }
}
