package org.keywork.doctor;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.keywork.signing.KeyClaims;

/**
 * What can still be read of a key, whole or in pieces. Unless the key is proven, that is only what the text says of itself.
 *
 * @param id the key's whole id
 * @param partOfId where the id isn't whole: its beginning or its end, whatever is there
 */
public record ReadableParts(
        Optional<String> id,
        Optional<String> partOfId,
        Optional<String> owner,
        Optional<String> product,
        Optional<String> offer,
        Optional<String> issuer,
        Optional<String> kid,
        Optional<Instant> issuedAt,
        Optional<Instant> notBefore,
        Optional<Instant> expires) {
    static final ReadableParts NONE = of(Map.of(), Optional.empty());

    static ReadableParts of(KeyClaims claims) {
        return new ReadableParts(
                Optional.of(claims.id()),
                Optional.empty(),
                Optional.of(claims.owner()),
                Optional.of(claims.product()),
                claims.offer(),
                Optional.of(claims.issuer()),
                Optional.of(claims.signingKey().value()),
                Optional.of(claims.issuedAt()),
                Optional.of(claims.notBefore()),
                claims.expires());
    }

    /** From a key's members by their names on the wire. */
    static ReadableParts of(Map<String, String> members, Optional<String> partOfId) {
        return new ReadableParts(
                Optional.ofNullable(members.get("id")),
                partOfId,
                Optional.ofNullable(members.get("owner")),
                Optional.ofNullable(members.get("product")),
                Optional.ofNullable(members.get("offer")),
                Optional.ofNullable(members.get("iss")),
                Optional.ofNullable(members.get("kid")),
                instant(members, "iat"),
                instant(members, "nbf"),
                instant(members, "exp"));
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    private static Optional<Instant> instant(Map<String, String> members, String name) {
        try {
            return Optional.ofNullable(members.get(name)).map(Long::valueOf).map(Instant::ofEpochSecond);
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
