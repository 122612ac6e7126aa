package org.keywork.asset;

/** What came of asking for a key. */
public sealed interface KeyRequest {
    record Issued(RegistrationKeyId key) implements KeyRequest {}

    record Refused(Reason reason) implements KeyRequest {}

    enum Reason {
        /** The server has a key already: another tab or click was first. */
        HAS_ONE_ALREADY,
        /** The key to be replaced isn't the current one any more. */
        REPLACED_MEANWHILE,
        /** The server is out of use. */
        SERVER_REVOKED
    }
}
