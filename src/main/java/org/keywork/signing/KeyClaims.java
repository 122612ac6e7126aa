package org.keywork.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a registration key says (design, <em>Keys</em>). Instants have whole seconds. Without an end there is no {@code
 * expires}; without something bound beforehand there are no hashes.
 *
 * <p>Refuses with an {@link IllegalArgumentException} what the format can't say or what wouldn't fit into {@link
 * RegistrationKey#MAX_LENGTH}: the owner has 1 to {@value ClaimLimits#OWNER} bytes of UTF-8 without control or
 * line-separator characters and unpaired surrogates; all other texts are printable ASCII without quotes and
 * backslashes, the issuer up to {@value ClaimLimits#ISSUER} characters, product and offer up to {@value
 * ClaimLimits#PRODUCT_AND_OFFER} together, the GLPI versions up to {@value ClaimLimits#GLPI}.
 */
public record KeyClaims(
        SigningKeyId signingKey,
        String issuer,
        String id,
        String owner,
        String product,
        Optional<String> offer,
        boolean trial,
        String glpi,
        Optional<String> uidHash,
        Optional<String> urlHash,
        Instant issuedAt,
        Instant notBefore,
        Optional<Instant> expires) {
    public KeyClaims {
        ClaimLimits.plainText("issuer", issuer, ClaimLimits.ISSUER);
        ClaimLimits.id(id);
        ClaimLimits.owner(owner);
        ClaimLimits.plainText("product", product, ClaimLimits.PRODUCT_AND_OFFER);
        offer.ifPresent(o -> ClaimLimits.plainText("offer", o, ClaimLimits.PRODUCT_AND_OFFER - product.length()));
        ClaimLimits.plainText("glpi", glpi, ClaimLimits.GLPI);
        uidHash.ifPresent(hash -> ClaimLimits.hash("uid_hash", hash));
        urlHash.ifPresent(hash -> ClaimLimits.hash("url_hash", hash));
        ClaimLimits.time("iat", issuedAt);
        ClaimLimits.time("nbf", notBefore);
        expires.ifPresent(end -> ClaimLimits.time("exp", end));
    }

    /**
     * What a key says in place of a UID or URL that it is bound to beforehand: lower-case hexadecimal SHA-256 over the
     * key's id, a newline and the value. A key in a thief's hands doesn't tell what it is bound to.
     */
    public static String hashOf(String id, String value) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest((id + "\n" + value).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
