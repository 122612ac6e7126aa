package org.keywork.signing;

/** Signs with the active signing key; private keys never leave this module. */
public interface Signer {
    /** The key that signs at present. What will be signed names it, and is stored, before {@link #sign} is called. */
    SigningKeyId activeKey();

    /**
     * An Ed25519 signature over the purpose's name, a newline and the message. The same key, purpose and message always
     * give the same bytes.
     *
     * @throws SigningKeyNotActive if that key doesn't sign any more
     */
    Signature sign(SigningKeyId key, Purpose purpose, byte[] message);
}
