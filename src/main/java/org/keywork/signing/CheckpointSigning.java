package org.keywork.signing;

import org.keywork.audit.CheckpointSigner;
import org.keywork.audit.CheckpointVerifier;
import org.springframework.stereotype.Component;

/** Signs and verifies checkpoints of the audit record with the portal's own keys. */
@Component
class CheckpointSigning implements CheckpointSigner, CheckpointVerifier {
    private final Signer signer;
    private final Verifier verifier;

    CheckpointSigning(Signer signer, Verifier verifier) {
        this.signer = signer;
        this.verifier = verifier;
    }

    @Override
    public String activeKey() {
        return signer.activeKey().value();
    }

    @Override
    public byte[] sign(String kid, byte[] message) {
        return signer.sign(new SigningKeyId(kid), Purpose.AUDIT_CHECKPOINT, message)
                .bytes();
    }

    @Override
    public Verdict verify(String kid, byte[] message, byte[] signature) {
        if (signature.length != Signature.BYTES) {
            return Verdict.BAD_SIGNATURE;
        }
        var signed = new Signature(new SigningKeyId(kid), signature);
        return switch (verifier.verify(Purpose.AUDIT_CHECKPOINT, message, signed)) {
            case VALID -> Verdict.VALID;
            case BAD_SIGNATURE -> Verdict.BAD_SIGNATURE;
            case UNKNOWN_SIGNING_KEY, COMPROMISED_SIGNING_KEY -> Verdict.UNDECIDED;
        };
    }
}
