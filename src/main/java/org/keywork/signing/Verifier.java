package org.keywork.signing;

/** Verifies with any signing key that was ever published and isn't compromised; works without the database. */
public interface Verifier {
    Verification verify(Purpose purpose, byte[] message, Signature signature);

    enum Verification {
        VALID,
        BAD_SIGNATURE,
        UNKNOWN_SIGNING_KEY,
        COMPROMISED_SIGNING_KEY
    }
}
