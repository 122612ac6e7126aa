package org.keywork.trial;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keywork.account.OrganizationId;
import org.keywork.account.Organizations;
import org.keywork.asset.AssetId;
import org.keywork.asset.ServerUse;
import org.keywork.catalog.Offer;
import org.keywork.catalog.OfferReference;
import org.keywork.catalog.Offers;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.Subscriptions;
import org.springframework.stereotype.Component;

/** Who may try what, for how long; the same for customers and for sales. */
@Component
class TrialRules {
    private static final List<Integer> LENGTHS = List.of(15, 30);

    private final Offers offers;
    private final TrialRepository trials;
    private final ServerUse servers;
    private final TrialInstances instances;
    private final Subscriptions subscriptions;
    private final Organizations organizations;
    private final TrialProperties settings;
    private final Clock clock;

    TrialRules(
            Offers offers,
            TrialRepository trials,
            ServerUse servers,
            TrialInstances instances,
            Subscriptions subscriptions,
            Organizations organizations,
            TrialProperties settings,
            Clock clock) {
        this.offers = offers;
        this.trials = trials;
        this.servers = servers;
        this.instances = instances;
        this.subscriptions = subscriptions;
        this.organizations = organizations;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whatever the servers: can it be tried at all; empty where it can. */
    Optional<TrialRefusal> refusal(OrganizationId organization, OfferReference product) {
        if (!isForTrial(product)) {
            return Optional.of(TrialRefusal.NOT_FOR_TRIAL);
        }
        return trials.findByOnceKey(Trial.once(organization, product)).map(earlier -> switch (earlier.state()) {
            case REQUESTED -> TrialRefusal.WAITS_ALREADY;
            case RUNNING -> TrialRefusal.RUNS_ALREADY;
            case ENDED, DECLINED, WITHDRAWN -> TrialRefusal.HAD_ONE;
        });
    }

    boolean isForTrial(OfferReference product) {
        return offers.find(product)
                .filter(offer -> !offer.isFree() && !offer.isCloud())
                .isPresent();
    }

    /** What doesn't hang on the organization; empty where it is right. */
    Optional<TrialRefusal> refusal(WantedTrial wanted) {
        if (!LENGTHS.contains(wanted.days())) {
            return Optional.of(TrialRefusal.DAYS);
        }
        return wanted.places() < 1
                        || wanted.places() > settings.mostServers()
                        || wanted.servers().size() > wanted.places()
                ? Optional.of(TrialRefusal.SERVERS_OUT_OF_RANGE)
                : Optional.empty();
    }

    Optional<TrialRefusal> refusal(OrganizationId organization, WantedTrial wanted) {
        return refusal(wanted)
                .or(() -> refusal(organization, wanted.product()))
                .or(() -> ofServers(organization, wanted));
    }

    /** Whether these servers can try it. */
    Optional<TrialRefusal> ofServers(OrganizationId organization, WantedTrial wanted) {
        var chosen = servers.serversOf(organization).stream()
                .filter(server -> wanted.servers().contains(server.id()))
                .toList();
        if (chosen.size() < wanted.servers().size()) {
            return Optional.of(TrialRefusal.SERVER_NOT_THERE);
        }
        var obstacles = obstacles(organization, chosen, Optional.of(wanted.product())).values().stream()
                .map(TrialObstacle::reason)
                .toList();
        if (obstacles.contains(TrialRefusal.SERVER_TRIES_ANOTHER)) {
            return Optional.of(TrialRefusal.SERVER_TRIES_ANOTHER);
        }
        if (!obstacles.isEmpty()) {
            return Optional.of(TrialRefusal.SERVER_HAS_IT);
        }
        return instances.hadOne(chosen.stream().map(ServerUse.User::id).toList(), wanted.product())
                ? Optional.of(TrialRefusal.INSTANCE_HAD_ONE)
                : Optional.empty();
    }

    /** The organization's servers that can't try the product (or, without one, anything), and why. */
    Map<AssetId, TrialObstacle> obstacles(OrganizationId organization, Optional<OfferReference> product) {
        return obstacles(organization, servers.serversOf(organization), product);
    }

    private Map<AssetId, TrialObstacle> obstacles(
            OrganizationId organization, List<ServerUse.User> among, Optional<OfferReference> product) {
        var known = subscriptions.find(
                among.stream().flatMap(server -> server.held().all()).collect(Collectors.toSet()));
        var level = product.flatMap(offers::find).map(Offer::level).orElse(Integer.MAX_VALUE);
        var zone = zone(organization);
        var obstacles = new HashMap<AssetId, TrialObstacle>();
        for (var server : among) {
            var trial = server.held().trial().map(known::get);
            var base = known.get(server.held().base());
            if (trial.isPresent()) {
                var tried = trial.get().product();
                obstacles.put(server.id(), new TrialObstacle(TrialRefusal.SERVER_TRIES_ANOTHER, tried));
            } else if (base != null && isRunning(base, zone) && level(base) >= level) {
                obstacles.put(server.id(), new TrialObstacle(TrialRefusal.SERVER_HAS_IT, base.product()));
            }
        }
        return obstacles;
    }

    private boolean isRunning(Entitlement base, ZoneId zone) {
        return base.isRunning(clock.instant(), zone);
    }

    private int level(Entitlement base) {
        return offers.find(base.product()).orElseThrow().level();
    }

    ZoneId zone(OrganizationId organization) {
        return organizations.find(organization).orElseThrow().zone();
    }

    int mostServers() {
        return settings.mostServers();
    }
}
