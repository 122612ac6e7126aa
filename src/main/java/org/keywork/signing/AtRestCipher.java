package org.keywork.signing;

/** Encrypts what is stored, with AES-256-GCM under a key of the keystore that signs nothing. */
public interface AtRestCipher {
    /** The context (such as the row's id) is authenticated along: ciphertext moved to another row doesn't open. */
    byte[] seal(byte[] plaintext, byte[] context);

    /** @throws IllegalStateException if the bytes were altered, moved, or sealed under a key that isn't held */
    byte[] open(byte[] sealed, byte[] context);
}
