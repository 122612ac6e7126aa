package org.keywork.validation;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keywork.account.OrganizationId;
import org.keywork.account.Organizations.Profile;
import org.keywork.asset.AssetId;
import org.keywork.asset.Fingerprint;
import org.keywork.asset.HeldSubscriptions;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.KeyFacts;
import org.keywork.asset.KeyStatus;
import org.keywork.asset.RegistrationKeyId;
import org.keywork.catalog.GlpiVersion;
import org.keywork.catalog.OfferReference;
import org.keywork.catalog.VersionRange;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.ServerRights;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.SubscriptionKind;
import org.keywork.subscription.SubscriptionState;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A decision about a key that memory holds. Database, codec and binding are missing: it must not ask for them. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway")
public class WarmDecision {
    private final String key = "eyJhbGciOiJFZDI1NTE5Iiwi".repeat(40);
    private final InstanceUid uid = new InstanceUid("A".repeat(40));
    private final Presented presented = new Presented(
            key,
            Optional.of(uid),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new GlpiVersion(11, 0, 4)),
            "192.0.2.0/24");
    private Validation validation;

    @Setup
    public void prepare() {
        var settings = new ValidationProperties(
                Duration.ofDays(7),
                1_000_000,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofMinutes(1),
                50_000,
                10_000,
                Duration.ofDays(90));
        var meters = new SimpleMeterRegistry();
        var known = new KnownKeys(settings);
        known.remember(Fingerprint.of(key), fingerprint -> Optional.of(state()));
        validation = new Validation(
                known,
                null,
                null,
                null,
                null,
                null,
                new CheckIns(settings, meters),
                new Traces(settings, meters),
                new Strangers(),
                Clock.systemUTC());
        if (validation.decide(presented).code() != Code.VALID) {
            throw new IllegalStateException("The key to be measured isn't valid");
        }
    }

    private KeyState state() {
        var organization = new OrganizationId(UUID.randomUUID());
        var subscription = new SubscriptionId(UUID.randomUUID());
        var offer = new OfferReference("network-standard");
        var facts = new KeyFacts(
                new RegistrationKeyId("rk_0123456789abcdefghjkmnpqrs"),
                new AssetId(UUID.randomUUID()),
                organization,
                HeldSubscriptions.only(subscription),
                offer.value(),
                KeyStatus.ISSUED,
                "A".repeat(43),
                false,
                Optional.empty(),
                Optional.of(uid),
                Optional.empty());
        var entitlement = new Entitlement(
                subscription,
                organization,
                offer,
                SubscriptionKind.PAID,
                SubscriptionState.ACTIVE,
                10,
                Optional.of(java.time.LocalDate.now(ZoneId.of("Europe/Paris")).minusDays(10)),
                Optional.of(java.time.LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(300)),
                0,
                Optional.empty(),
                Optional.empty());
        var owner = new Profile(organization, "Acme", java.util.Locale.FRENCH, ZoneId.of("Europe/Paris"));
        var grant = Grant.of(entitlement, owner);
        var granted = new GrantedRights.Granted(entitlement, grant, VersionRange.parse(">=10.0"));
        return new KeyState(
                facts, new GrantedRights(ServerRights.of(entitlement), List.of(granted)), Duration.ofDays(7));
    }

    @Benchmark
    public Decision decide() {
        return validation.decide(presented);
    }
}
