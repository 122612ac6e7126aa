package org.keywork.audit;

/** Tells whether a checkpoint of the record was signed by one of our keys. */
@FunctionalInterface
public interface CheckpointVerifier {
    Verdict verify(String kid, byte[] message, byte[] signature);

    enum Verdict {
        VALID,
        BAD_SIGNATURE,
        /** Nothing can be said: the key isn't known here, or others may have it. */
        UNDECIDED
    }
}
