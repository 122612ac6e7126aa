package org.keywork.asset;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keywork.account.OrganizationId;
import org.keywork.asset.MyAssets.Places;
import org.keywork.catalog.Offer;
import org.keywork.catalog.Offers;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.SubscriptionKind;
import org.keywork.subscription.Subscriptions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places that subscriptions have for servers, and how many of them are left. */
@Component
class OpenPlaces {
    private final AssetRepository assets;
    private final Subscriptions subscriptions;
    private final Offers offers;
    private final JdbcClient jdbc;
    private final Clock clock;

    OpenPlaces(AssetRepository assets, Subscriptions subscriptions, Offers offers, JdbcClient jdbc, Clock clock) {
        this.assets = assets;
        this.subscriptions = subscriptions;
        this.offers = offers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a server of theirs could use: the paid subscriptions that run and have places left, then the free one if it has. */
    List<Places> of(OrganizationId organization, ZoneId zone) {
        var users = usersBySubscription(organization);
        return subscriptions.of(organization).stream()
                .filter(held -> isOpen(held, zone))
                .map(held -> new Places(
                        held, held.servers() - users.getOrDefault(held.id().value(), 0)))
                .filter(places -> places.left() > 0)
                .sorted(Comparator.comparing(places -> places.subscription().kind()))
                .toList();
    }

    /** Whether one more server of theirs may use it now. */
    boolean hasRoom(Entitlement held, OrganizationId organization, ZoneId zone) {
        return held.organization().equals(organization)
                && isOpen(held, zone)
                && assets.countUsersOf(held.id()) < held.servers();
    }

    /** A trial and the one Cloud key are for others to give. */
    private boolean isOpen(Entitlement held, ZoneId zone) {
        return held.kind() != SubscriptionKind.TRIAL
                && !offers.find(held.product()).map(Offer::isCloud).orElse(true)
                && held.isRunning(clock.instant(), zone);
    }

    /** Counted as {@link AssetRepository#countUsersOf} does for one of them. */
    private Map<UUID, Integer> usersBySubscription(OrganizationId organization) {
        record Users(UUID subscription, int count) {}
        return jdbc
                .sql("""
                with living as (
                    select id, subscription_id, trial_id, next_id from asset where organization_id = ? and removed_at is null)
                select used.subscription, count(*) as users from (
                    select id, subscription_id as subscription from living
                    union select id, trial_id from living
                    union select id, next_id from living) used
                where used.subscription is not null group by used.subscription""")
                .param(organization.value())
                .query((row, number) -> new Users(row.getObject("subscription", UUID.class), row.getInt("users")))
                .list()
                .stream()
                .collect(Collectors.toMap(Users::subscription, Users::count));
    }
}
