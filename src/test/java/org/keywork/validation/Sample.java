package org.keywork.validation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keywork.account.OrganizationId;
import org.keywork.asset.AssetId;
import org.keywork.asset.HeldSubscriptions;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.KeyFacts;
import org.keywork.asset.KeyStatus;
import org.keywork.asset.RegistrationKeyId;
import org.keywork.asset.ServerUrl;
import org.keywork.catalog.GlpiVersion;
import org.keywork.catalog.OfferReference;
import org.keywork.catalog.VersionRange;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.ServerRights;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.SubscriptionKind;
import org.keywork.subscription.SubscriptionState;

/** A key's state, by default one that is good, bound to {@link #HOME} and running; to be worsened step by step. */
record Sample(
        KeyStatus status,
        Optional<Instant> supersededAt,
        Optional<InstanceUid> boundTo,
        SubscriptionState subscription,
        Optional<LocalDate> begin,
        Optional<LocalDate> end,
        ZoneId zone) {
    static final InstanceUid HOME = new InstanceUid("h".repeat(40));
    static final InstanceUid ELSEWHERE = new InstanceUid("e".repeat(40));
    static final Duration OVERLAP = Duration.ofDays(7);
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static final Sample GOOD = new Sample(
            KeyStatus.ISSUED,
            Optional.empty(),
            Optional.of(HOME),
            SubscriptionState.ACTIVE,
            Optional.empty(),
            Optional.empty(),
            PARIS);

    Sample is(KeyStatus other) {
        return new Sample(other, supersededAt, boundTo, subscription, begin, end, zone);
    }

    Sample superseded(Instant at) {
        return new Sample(KeyStatus.SUPERSEDED, Optional.of(at), boundTo, subscription, begin, end, zone);
    }

    Sample unbound() {
        return new Sample(status, supersededAt, Optional.empty(), subscription, begin, end, zone);
    }

    Sample is(SubscriptionState other) {
        return new Sample(status, supersededAt, boundTo, other, begin, end, zone);
    }

    Sample from(String day) {
        return new Sample(status, supersededAt, boundTo, subscription, Optional.of(LocalDate.parse(day)), end, zone);
    }

    Sample until(String day) {
        return new Sample(status, supersededAt, boundTo, subscription, begin, Optional.of(LocalDate.parse(day)), zone);
    }

    Sample in(String other) {
        return new Sample(status, supersededAt, boundTo, subscription, begin, end, ZoneId.of(other));
    }

    KeyState state() {
        var organization = new OrganizationId(UUID.randomUUID());
        var subscriptionId = new SubscriptionId(UUID.randomUUID());
        var facts = new KeyFacts(
                new RegistrationKeyId("rk_" + UUID.randomUUID()),
                new AssetId(UUID.randomUUID()),
                organization,
                HeldSubscriptions.only(subscriptionId),
                "virtual",
                status,
                "kid",
                false,
                supersededAt,
                boundTo,
                ServerUrl.parse("https://glpi.example.org"));
        var product = new OfferReference("virtual");
        var entitlement = new Entitlement(
                subscriptionId,
                organization,
                product,
                SubscriptionKind.PAID,
                subscription,
                10,
                begin,
                end,
                0,
                Optional.empty(),
                Optional.empty());
        var grant = new Grant("Acme", product, begin, end, zone);
        var granted = new GrantedRights.Granted(entitlement, grant, VersionRange.parse(">=10.0"));
        return new KeyState(facts, new GrantedRights(ServerRights.of(entitlement), List.of(granted)), OVERLAP);
    }

    static Presented home() {
        return by(Optional.of(HOME));
    }

    static Presented by(Optional<InstanceUid> uid) {
        return new Presented(
                "key", uid, Optional.empty(), Optional.empty(), GlpiVersion.parse("11.0.4"), "192.0.2.0/24");
    }

    static Presented running(String version) {
        return new Presented(
                "key", Optional.of(HOME), Optional.empty(), Optional.empty(), GlpiVersion.parse(version), "");
    }

    static Presented at(String url) {
        return new Presented("key", Optional.of(HOME), ServerUrl.parse(url), Optional.empty(), Optional.empty(), "");
    }

    static Presented asPlugin(String plugin) {
        return new Presented("key", Optional.of(HOME), Optional.empty(), Optional.of(plugin), Optional.empty(), "");
    }
}
