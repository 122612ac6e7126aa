package org.keywork.trial;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.keywork.account.OrganizationId;
import org.keywork.account.Organizations;
import org.keywork.asset.ServerUse;
import org.keywork.catalog.Offer;
import org.keywork.catalog.OfferReference;
import org.keywork.catalog.Offers;
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
        if (chosen.stream().anyMatch(server -> server.held().trial().isPresent())) {
            return Optional.of(TrialRefusal.SERVER_TRIES_ANOTHER);
        }
        var level = offers.find(wanted.product()).map(Offer::level).orElse(0);
        if (chosen.stream().anyMatch(server -> hasAlready(server, level, organization))) {
            return Optional.of(TrialRefusal.SERVER_HAS_IT);
        }
        return instances.hadOne(chosen.stream().map(ServerUse.User::id).toList(), wanted.product())
                ? Optional.of(TrialRefusal.INSTANCE_HAD_ONE)
                : Optional.empty();
    }

    private boolean hasAlready(ServerUse.User server, int level, OrganizationId organization) {
        var base = subscriptions.find(server.held().base()).orElseThrow();
        return base.isRunning(clock.instant(), zone(organization))
                && offers.find(base.product()).orElseThrow().level() >= level;
    }

    ZoneId zone(OrganizationId organization) {
        return organizations.find(organization).orElseThrow().zone();
    }
}
