package org.keywork.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;

/** A signing key with both halves, as the keystore holds it. Prints as its id, never as its bytes. */
record SigningKeyPair(
        SigningKeyId id,
        Instant createdAt,
        Ed25519PrivateKeyParameters privateKey,
        Ed25519PublicKeyParameters publicKey) {
    static SigningKeyPair of(Ed25519PrivateKeyParameters privateKey, Instant createdAt) {
        var publicKey = privateKey.generatePublicKey();
        return new SigningKeyPair(idOf(publicKey), createdAt, privateKey, publicKey);
    }

    /** RFC 7638: SHA-256 over the JWK's required members in their order, as base64url. */
    static SigningKeyId idOf(Ed25519PublicKeyParameters publicKey) {
        var jwk = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + base64Url(publicKey.getEncoded()) + "\"}";
        try {
            var thumbprint = MessageDigest.getInstance("SHA-256").digest(jwk.getBytes(US_ASCII));
            return new SigningKeyId(base64Url(thumbprint));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "SigningKeyPair[" + id + "]";
    }
}
