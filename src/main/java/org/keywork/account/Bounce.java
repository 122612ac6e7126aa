package org.keywork.account;

import java.time.Instant;

/**
 * An address took no mail.
 *
 * @param code what its mail server answered, as numbers: {@code 550 5.1.1}; of a mail that came back {@code 5.1.1}
 */
public record Bounce(String email, Instant at, String code) {
    @Override
    public String toString() {
        return "Bounce[" + at + " " + code + "]";
    }
}
