package org.keywork.signing;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The codec against BouncyCastle's bare Ed25519 over the same bytes. */
@State(Scope.Benchmark)
public class CodecBenchmark {
    private final Ed25519PrivateKeyParameters bareKey = new Ed25519PrivateKeyParameters(new SecureRandom());
    private final SigningKeyPair pair = SigningKeyPair.of(bareKey, Instant.now());
    private final KeyClaims claims = claims(pair.id());
    private final RegistrationKeyCodec codec = codec();
    private byte[] bytes = new byte[0];
    private byte[] signature = new byte[0];
    private String key = "";

    private static KeyClaims claims(SigningKeyId kid) {
        var now = Instant.ofEpochSecond(1_790_000_000);
        var id = "rk_0123456789abcdefghjkmnpqrs";
        return new KeyClaims(
                kid,
                "https://keys.example.org",
                id,
                "Société Générale de Dépannage",
                "network-standard",
                Optional.of("network-standard"),
                false,
                ">=10.0",
                Optional.of(KeyClaims.hashOf(id, "A".repeat(40))),
                Optional.of(KeyClaims.hashOf(id, "https://glpi.example.org")),
                now,
                now.minusSeconds(300),
                Optional.of(now.plusSeconds(31_536_000)));
    }

    private RegistrationKeyCodec codec() {
        var testing = new TestSigning();
        var signing = new Ed25519Signing(new KeyRing(registered(testing), testing.table, Clock.systemUTC()));
        return new SignedJsonKeyCodec(signing, signing, new Issuer("https://keys.example.org"));
    }

    private Keystore registered(TestSigning testing) {
        var keystore = TestSigning.keystore(List.of(pair).toArray(SigningKeyPair[]::new));
        testing.registration(act -> {}).register(keystore, null);
        return keystore;
    }

    @Setup
    public void prepare() {
        key = codec.issue(claims).text();
        var json = ClaimsJson.of(claims).unsigned();
        var prefix = Purpose.REGISTRATION_KEY.prefix();
        bytes = new byte[prefix.length + json.length];
        System.arraycopy(prefix, 0, bytes, 0, prefix.length);
        System.arraycopy(json, 0, bytes, prefix.length, json.length);
        signature = bareSign();
    }

    @Benchmark
    public byte[] bareSign() {
        var signer = new Ed25519Signer();
        signer.init(true, bareKey);
        signer.update(bytes, 0, bytes.length);
        return signer.generateSignature();
    }

    @Benchmark
    public RegistrationKey codecSign() {
        return codec.issue(claims);
    }

    @Benchmark
    public boolean bareVerify() {
        var verifier = new Ed25519Signer();
        verifier.init(false, pair.publicKey());
        verifier.update(bytes, 0, bytes.length);
        return verifier.verifySignature(signature);
    }

    @Benchmark
    public KeyReading codecVerify() {
        return codec.read(key);
    }
}
