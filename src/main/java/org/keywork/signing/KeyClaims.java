package org.keywork.signing;

import java.time.Instant;
import java.util.Optional;

/**
 * What a registration key says (design, <em>Keys</em>). Instants have whole seconds. Without an end there is no {@code
 * expires}; without something bound beforehand there are no hashes.
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
        Optional<Instant> expires) {}
