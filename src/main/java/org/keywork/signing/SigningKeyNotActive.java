package org.keywork.signing;

/** The key asked to sign isn't the active one: it was retired, compromised, or is held by no keystore here. */
public class SigningKeyNotActive extends RuntimeException {
    public SigningKeyNotActive(SigningKeyId key) {
        super("Signing key " + key + " is not active");
    }
}
