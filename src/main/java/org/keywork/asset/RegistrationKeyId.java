package org.keywork.asset;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** The public name of a registration key ({@code rk_…}); not a secret, unlike the key itself. */
@Embeddable
public record RegistrationKeyId(String value) implements Serializable {
    /** The last five characters: what lists show and people say to each other. */
    public String shortReference() {
        return value.substring(value.length() - 5);
    }

    @Override
    public String toString() {
        return value;
    }
}
