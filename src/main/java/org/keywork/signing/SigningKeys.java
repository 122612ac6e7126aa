package org.keywork.signing;

import java.util.List;

/** The public halves of the signing keys, for whoever verifies by themselves. */
public interface SigningKeys {
    /** Every key that signatures may be verified with (next, active, retired), the active one first. */
    List<PublishedKey> published();

    /** The raw 32-byte Ed25519 public key (RFC 8032). */
    record PublishedKey(SigningKeyId id, byte[] publicKey, Status status) {}

    enum Status {
        NEXT,
        ACTIVE,
        RETIRED,
        COMPROMISED
    }
}
