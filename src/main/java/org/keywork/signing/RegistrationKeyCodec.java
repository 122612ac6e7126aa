package org.keywork.signing;

/** Writes and reads registration keys. */
public interface RegistrationKeyCodec {
    /**
     * Signs the claims with the key that they name. The same claims always give the same text.
     *
     * @throws SigningKeyNotActive if that key doesn't sign any more
     * @throws IllegalArgumentException if a claim breaks the format's limits
     */
    RegistrationKey issue(KeyClaims claims);

    /** What a presented text is. Never throws, whatever the text. */
    KeyReading read(String presented);
}
