package org.keywork.audit;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;

/** Signs as the portal does, with a key that nobody stores. */
final class TestCheckpoints implements CheckpointSigner, CheckpointVerifier {
    static final String KID = "k".repeat(43);
    private final KeyPair key;
    private final String kid;

    TestCheckpoints() {
        this(KID);
    }

    TestCheckpoints(String kid) {
        this.kid = kid;
        try {
            key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    Checkpoint of(Chain.Head head) {
        return Checkpoint.of(head, Instant.parse("2027-03-14T13:00:00Z"), this);
    }

    @Override
    public String activeKey() {
        return kid;
    }

    @Override
    public byte[] sign(String kid, byte[] message) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Verdict verify(String kid, byte[] message, byte[] signature) {
        if (!kid.equals(this.kid)) {
            return Verdict.UNDECIDED;
        }
        try {
            var verifying = Signature.getInstance("Ed25519");
            verifying.initVerify(key.getPublic());
            verifying.update(message);
            return verifying.verify(signature) ? Verdict.VALID : Verdict.BAD_SIGNATURE;
        } catch (Exception e) {
            return Verdict.BAD_SIGNATURE;
        }
    }
}
