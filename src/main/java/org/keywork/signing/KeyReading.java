package org.keywork.signing;

import java.util.Optional;

/** What a presented text turned out to be. */
public sealed interface KeyReading {
    /** Signed by us and unaltered. {@code key} is the text without the blanks at its ends. */
    record Authentic(KeyClaims claims, RegistrationKey key) implements KeyReading {}

    /** Not a key of ours, or no longer one; {@code claims} are what it says of itself, where readable, unproven. */
    record Rejected(Flaw flaw, Optional<KeyClaims> claims) implements KeyReading {}

    enum Flaw {
        EMPTY,
        WRONG_KIND,
        TRUNCATED,
        MALFORMED,
        UNKNOWN_ISSUER,
        BAD_SIGNATURE,
        COMPROMISED_SIGNING_KEY
    }
}
