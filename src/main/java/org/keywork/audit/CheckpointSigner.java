package org.keywork.audit;

/** Signs checkpoints of the record. The module that holds the signing keys implements it. */
public interface CheckpointSigner {
    /** The <em>kid</em> of the key that signs at present; what is signed names it. */
    String activeKey();

    byte[] sign(String kid, byte[] message);
}
