package org.keywork.benchmark;

import java.security.SecureRandom;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** BouncyCastle by itself over as many bytes as a registration key signs: the measure for the codec. */
@State(Scope.Benchmark)
public class BareEd25519 {
    private final byte[] message = new byte[600];
    private Ed25519PrivateKeyParameters key = new Ed25519PrivateKeyParameters(new SecureRandom());
    private byte[] signature = new byte[0];

    @Setup
    public void prepare() {
        signature = sign();
    }

    @Benchmark
    public byte[] sign() {
        var signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }

    @Benchmark
    public boolean verify() {
        var verifier = new Ed25519Signer();
        verifier.init(false, key.generatePublicKey());
        verifier.update(message, 0, message.length);
        return verifier.verifySignature(signature);
    }
}
