package org.keywork.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.keywork.audit.CheckpointVerifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Verifies checkpoints of the audit record where no portal runs, with public keys from a database or a file. */
public final class CheckpointKeys implements CheckpointVerifier {
    private final Map<String, Ed25519PublicKeyParameters> keys = new HashMap<>();

    private CheckpointKeys() {}

    /** Those that a portal's database knows, except what was compromised. */
    public static CheckpointKeys of(JdbcTemplate database) {
        var found = new CheckpointKeys();
        new SigningKeyTable(JdbcClient.create(database), Clock.systemUTC())
                .all().stream()
                        .filter(row -> row.status() != SigningKeys.Status.COMPROMISED)
                        .forEach(row -> found.keys.put(row.id().value(), row.publicKey()));
        return found;
    }

    /**
     * Those of a JWK set, as {@code /api/v1/signing-keys} publishes it.
     *
     * @throws IOException also where the file isn't one
     */
    public static CheckpointKeys in(Path jwks) throws IOException {
        var found = new CheckpointKeys();
        try {
            for (var jwk : JsonMapper.shared().readTree(Files.readString(jwks)).required("keys")) {
                if (jwk.path("crv").asString("").equals("Ed25519")) {
                    var publicKey =
                            Base64.getUrlDecoder().decode(jwk.required("x").asString());
                    found.keys.put(jwk.required("kid").asString(), new Ed25519PublicKeyParameters(publicKey));
                }
            }
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException(jwks + " isn't a set of keys as /api/v1/signing-keys publishes it", e);
        }
        return found;
    }

    @Override
    public Verdict verify(String kid, byte[] message, byte[] signature) {
        return Optional.ofNullable(keys.get(kid))
                .map(key -> isGood(key, message, signature) ? Verdict.VALID : Verdict.BAD_SIGNATURE)
                .orElse(Verdict.UNDECIDED);
    }

    private static boolean isGood(Ed25519PublicKeyParameters key, byte[] message, byte[] signature) {
        return signature.length == Signature.BYTES
                && Ed25519Signing.verify(key, Purpose.AUDIT_CHECKPOINT.prefix(), message, signature);
    }
}
