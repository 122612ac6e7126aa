package org.keywork.revocation;

/** What was done. */
public enum RevocationAct {
    REVOKED,
    SUSPENDED,
    REINSTATED,
    /** New keys for the servers that a revocation, final by then, had left without. */
    REPLACED
}
