package org.keywork.signing;

import java.nio.charset.StandardCharsets;

/** What a signature is for. It is signed along, so that a signature for one thing never verifies for another. */
public enum Purpose {
    REGISTRATION_KEY("registration-key/v1"),
    LEASE("lease/v1"),
    AUDIT_CHECKPOINT("audit-checkpoint/v1");

    private final String prefix;

    Purpose(String name) {
        prefix = name + "\n";
    }

    /** The UTF-8 bytes that stand before the signed message: the purpose's name and a newline. */
    byte[] prefix() {
        return prefix.getBytes(StandardCharsets.UTF_8);
    }
}
