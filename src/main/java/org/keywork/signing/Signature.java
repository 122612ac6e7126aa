package org.keywork.signing;

/** A 64-byte Ed25519 signature (RFC 8032) and the key that made it. */
public record Signature(SigningKeyId key, byte[] bytes) {
    static final int BYTES = 64;

    public Signature {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("An Ed25519 signature has 64 bytes");
        }
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }
}
