package org.keywork.signing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Verifies a registration key as a stranger would: none of our code, the JDK's Ed25519, a published RFC 8785. */
final class IndependentCheck {
    private static final JsonMapper JSON = JsonMapper.shared();

    private IndependentCheck() {}

    static boolean isGenuine(String key, byte[] publicKey) throws Exception {
        var members = members(key);
        var signature = Base64.getDecoder().decode(members.remove("signature").stringValue());
        var signed = new ByteArrayOutputStream();
        signed.writeBytes("registration-key/v1\n".getBytes(StandardCharsets.UTF_8));
        signed.writeBytes(new JsonCanonicalizer(JSON.writeValueAsString(members)).getEncodedUTF8());
        var jdk = jdkVerifier(publicKey);
        jdk.update(signed.toByteArray());
        return jdk.verify(signature);
    }

    static ObjectNode members(String key) {
        return (ObjectNode) JSON.readTree(Base64.getDecoder().decode(key));
    }

    static java.security.Signature jdkVerifier(byte[] publicKey) throws GeneralSecurityException {
        var x509 = HexFormat.of()
                .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(publicKey));
        var jdk = java.security.Signature.getInstance("Ed25519");
        jdk.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509)));
        return jdk;
    }
}
