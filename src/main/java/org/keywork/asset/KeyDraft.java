package org.keywork.asset;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.keywork.account.Organizations;
import org.keywork.catalog.Offers;
import org.keywork.signing.Issuer;
import org.keywork.signing.KeyClaims;
import org.keywork.signing.RegistrationKeyIds;
import org.keywork.signing.Signer;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.SubscriptionKind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what a new key will say. */
@Component
class KeyDraft {
    /** So that a server whose clock is slow accepts a fresh key. */
    private static final Duration SLOW_CLOCK = Duration.ofMinutes(5);

    private final Organizations organizations;
    private final RightsReader rights;
    private final Offers offers;
    private final Signer signer;
    private final RegistrationKeyIds ids;
    private final Issuer issuer;
    private final JsonMapper json;
    private final Clock clock;

    KeyDraft(
            Organizations organizations,
            RightsReader rights,
            Offers offers,
            Signer signer,
            RegistrationKeyIds ids,
            Issuer issuer,
            JsonMapper json,
            Clock clock) {
        this.organizations = organizations;
        this.rights = rights;
        this.offers = offers;
        this.signer = signer;
        this.ids = ids;
        this.issuer = issuer;
        this.json = json;
        this.clock = clock;
    }

    RegistrationKeyRecord of(Asset asset) {
        var claims = claims(asset, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return new RegistrationKeyRecord(
                new RegistrationKeyId(claims.id()),
                asset,
                claims.product(),
                claims.signingKey().value(),
                json.writeValueAsString(claims),
                clock.instant());
    }

    /** Whether the key says what a new one would say of product and end. */
    boolean isUpToDate(RegistrationKeyRecord key, Asset asset) {
        var claims = json.readValue(key.claims(), KeyClaims.class);
        var zone = organizations.find(asset.organization()).orElseThrow().zone();
        var said = said(asset, zone);
        return claims.product().equals(said.product().value())
                && claims.expires().equals(said.endsAt(zone));
    }

    /** What follows on what is in force, where it is known already: so that a key needn't be entered twice. */
    private Entitlement said(Asset asset, ZoneId zone) {
        var held = rights.of(asset.held());
        return held.next().orElseGet(() -> held.inForce(clock.instant(), zone));
    }

    private KeyClaims claims(Asset asset, Instant now) {
        var owner = organizations.find(asset.organization()).orElseThrow();
        var entitlement = said(asset, owner.zone());
        var offer = offers.find(entitlement.product()).orElseThrow();
        var id = ids.next();
        return new KeyClaims(
                signer.activeKey(),
                issuer.value(),
                id,
                withinLimit(owner.name()),
                offer.reference().value(),
                Optional.of(offer.reference().value()),
                entitlement.kind() == SubscriptionKind.TRIAL,
                offer.covers().toString(),
                asset.uid().map(uid -> KeyClaims.hashOf(id, uid.value())),
                asset.url().map(url -> KeyClaims.hashOf(id, url.origin())),
                now,
                now.minus(SLOW_CLOCK),
                entitlement.endsAt(owner.zone()));
    }

    /** The longest beginning of a name that has at most 200 bytes of UTF-8. */
    private static String withinLimit(String name) {
        var codePoints = name.codePoints().toArray();
        var length = codePoints.length;
        while (new String(codePoints, 0, length).getBytes(StandardCharsets.UTF_8).length > 200) {
            length--;
        }
        return new String(codePoints, 0, length);
    }
}
