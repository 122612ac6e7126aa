package org.keywork.asset;

/** {@code PREPARED}: stored and about to be signed; nobody has seen it yet. */
public enum KeyStatus {
    PREPARED,
    ISSUED,
    SUPERSEDED,
    REVOKED
}
