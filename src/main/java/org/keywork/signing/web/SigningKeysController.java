package org.keywork.signing.web;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.keywork.signing.SigningKeys;
import org.keywork.signing.SigningKeys.PublishedKey;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The keys that verify registration keys and leases, as a JWK set (RFC 7517; OKP keys of RFC 8037), the active one
 * first. Plain JSON by its content type, which every client reads.
 */
@RestController
class SigningKeysController {
    private static final CacheControl FIVE_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final SigningKeys signingKeys;

    SigningKeysController(SigningKeys signingKeys) {
        this.signingKeys = signingKeys;
    }

    record JwkSet(List<Jwk> keys) {}

    record Jwk(String kty, String crv, String x, String kid, String use, String alg, String status) {
        static Jwk of(PublishedKey key) {
            var x = Base64.getUrlEncoder().withoutPadding().encodeToString(key.publicKey());
            return new Jwk(
                    "OKP",
                    "Ed25519",
                    x,
                    key.id().value(),
                    "sig",
                    "EdDSA",
                    key.status().name());
        }
    }

    @GetMapping({"/api/v1/signing-keys", "/api/v1/signing-keys/"})
    ResponseEntity<JwkSet> signingKeys() {
        var keys = signingKeys.published().stream().map(Jwk::of).toList();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(FIVE_MINUTES)
                .body(new JwkSet(keys));
    }
}
