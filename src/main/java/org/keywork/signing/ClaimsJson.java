package org.keywork.signing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The one spelling of a registration key's JSON: the RFC 8785 form, without and with its signature. The members are
 * sorted, and of all characters that claims may have ({@link ClaimLimits}) that form escapes the quotation mark and the
 * backslash only. The signature's place is between {@code product} and {@code trial}, which every key has.
 */
record ClaimsJson(String head, String tail) {
    static final String TYPE = "registration-key";
    static final String ALGORITHM = "Ed25519";

    static ClaimsJson of(KeyClaims claims) {
        var head = new StringBuilder(900);
        head.append("{\"alg\":\"" + ALGORITHM + "\"");
        claims.expires().ifPresent(end -> number(head, "exp", end.getEpochSecond()));
        text(head, "glpi", claims.glpi());
        number(head, "iat", claims.issuedAt().getEpochSecond());
        text(head, "id", claims.id());
        text(head, "iss", claims.issuer());
        text(head, "kid", claims.signingKey().value());
        number(head, "nbf", claims.notBefore().getEpochSecond());
        claims.offer().ifPresent(offer -> text(head, "offer", offer));
        text(head, "owner", claims.owner());
        text(head, "product", claims.product());
        var tail = new StringBuilder(250);
        tail.append(",\"trial\":").append(claims.trial());
        text(tail, "typ", TYPE);
        claims.uidHash().ifPresent(hash -> text(tail, "uid_hash", hash));
        claims.urlHash().ifPresent(hash -> text(tail, "url_hash", hash));
        number(tail, "v", 1);
        tail.append('}');
        return new ClaimsJson(head.toString(), tail.toString());
    }

    /** What is signed, after the purpose. */
    byte[] unsigned() {
        return head.concat(tail).getBytes(StandardCharsets.UTF_8);
    }

    /** The registration key's text. */
    String signed(Signature signature) {
        var json = new StringBuilder(head.length() + tail.length() + 103).append(head);
        text(json, "signature", Base64.getEncoder().encodeToString(signature.bytes()));
        return Base64.getEncoder().encodeToString(json.append(tail).toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void number(StringBuilder json, String name, long value) {
        json.append(",\"").append(name).append("\":").append(value);
    }

    private static void text(StringBuilder json, String name, String value) {
        json.append(",\"").append(name).append("\":\"");
        if (value.indexOf('"') < 0 && value.indexOf('\\') < 0) {
            json.append(value);
        } else {
            json.append(value.replace("\\", "\\\\").replace("\"", "\\\""));
        }
        json.append('"');
    }
}
