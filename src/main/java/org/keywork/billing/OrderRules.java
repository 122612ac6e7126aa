package org.keywork.billing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keywork.account.OrganizationId;
import org.keywork.account.Organizations;
import org.keywork.asset.AssetId;
import org.keywork.asset.ServerUse;
import org.keywork.catalog.Offer;
import org.keywork.catalog.Offers;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.SubscriptionKind;
import org.keywork.subscription.SubscriptionState;
import org.keywork.subscription.Subscriptions;
import org.springframework.stereotype.Component;

/** What may be ordered, by the organization's days; asked when an order is placed and again when it is accepted. */
@Component
class OrderRules {
    static final int MOST_YEARS = 5;

    private final Offers offers;
    private final Subscriptions subscriptions;
    private final Organizations organizations;
    private final ServerUse servers;
    private final RenewalWindow window;
    private final OrderProperties settings;
    private final Clock clock;

    OrderRules(
            Offers offers,
            Subscriptions subscriptions,
            Organizations organizations,
            ServerUse servers,
            RenewalWindow window,
            OrderProperties settings,
            Clock clock) {
        this.offers = offers;
        this.subscriptions = subscriptions;
        this.organizations = organizations;
        this.servers = servers;
        this.window = window;
        this.settings = settings;
        this.clock = clock;
    }

    /** At once, in one order. */
    int mostServers() {
        return settings.mostServers();
    }

    /** Empty where it may be ordered. */
    Optional<OrderRefusal> refusal(OrganizationId organization, WantedOrder wanted) {
        return refusalNow(organization, wanted)
                .or(() -> removed(organization, wanted).isEmpty()
                        ? Optional.empty()
                        : Optional.of(OrderRefusal.SERVER_NOT_THERE));
    }

    /** The same when it is accepted: servers that were removed since are no reason, they are left out. */
    Optional<OrderRefusal> refusalNow(OrganizationId organization, WantedOrder wanted) {
        var offer = offers.find(wanted.product()).filter(found -> !found.isFree());
        if (offer.isEmpty()) {
            return Optional.of(OrderRefusal.NOT_FOR_SALE);
        }
        if (wanted.servers() < 1 || wanted.servers() > settings.mostServers()) {
            return Optional.of(OrderRefusal.SERVERS_OUT_OF_RANGE);
        }
        if (wanted.chosen().size() > wanted.servers()) {
            return Optional.of(OrderRefusal.TOO_MANY_CHOSEN);
        }
        var years = wanted.kind() == OrderKind.UPGRADE ? 0 : wanted.years();
        if (wanted.years() != years || wanted.kind() != OrderKind.UPGRADE && (years < 1 || years > MOST_YEARS)) {
            return Optional.of(OrderRefusal.YEARS_OUT_OF_RANGE);
        }
        return wanted.kind() == OrderKind.NEW
                ? ofNew(organization, wanted, offer.get())
                : ofSource(organization, wanted, offer.get());
    }

    private Optional<OrderRefusal> ofNew(OrganizationId organization, WantedOrder wanted, Offer offer) {
        if (offer.isCloud()) {
            return wanted.chosen().isEmpty() ? Optional.empty() : Optional.of(OrderRefusal.NO_SERVERS_IN_CLOUD);
        }
        var chosen = servers.serversOf(organization).stream()
                .filter(server -> wanted.chosen().contains(server.id()))
                .toList();
        return chosen.stream().anyMatch(server -> server.held().next().isPresent())
                ? Optional.of(OrderRefusal.SERVER_RENEWED_ALREADY)
                : Optional.empty();
    }

    private Optional<OrderRefusal> ofSource(OrganizationId organization, WantedOrder wanted, Offer offer) {
        var source = subscriptions.find(wanted.subscription().orElseThrow()).filter(found -> found.organization()
                .equals(organization));
        if (source.isEmpty() || source.get().kind() != SubscriptionKind.PAID) {
            return Optional.of(OrderRefusal.NOT_RENEWABLE);
        }
        if (source.get().state() == SubscriptionState.CANCELLED) {
            return Optional.of(OrderRefusal.SUBSCRIPTION_CLOSED);
        }
        var sourceOffer = offers.find(source.get().product()).orElseThrow();
        if (sourceOffer.isCloud() != offer.isCloud()) {
            return Optional.of(OrderRefusal.CLOUD_APART);
        }
        var refused = wanted.kind() == OrderKind.RENEWAL
                ? ofRenewal(organization, source.get())
                : ofUpgrade(organization, wanted, source.get(), sourceOffer, offer);
        return refused.isPresent() ? refused : ofUsers(organization, wanted, source.get());
    }

    private Optional<OrderRefusal> ofRenewal(OrganizationId organization, Entitlement source) {
        return switch (window.of(source, today(organization))) {
            case NOT_YET -> Optional.of(OrderRefusal.RENEWAL_NOT_OPEN);
            case OVER -> Optional.of(OrderRefusal.RENEWAL_TOO_LATE);
            case OPEN -> Optional.empty();
        };
    }

    private Optional<OrderRefusal> ofUpgrade(
            OrganizationId organization, WantedOrder wanted, Entitlement source, Offer from, Offer to) {
        if (to.level() <= from.level()) {
            return Optional.of(OrderRefusal.NOT_HIGHER);
        }
        if (wanted.servers() > source.servers()) {
            return Optional.of(OrderRefusal.SERVERS_OUT_OF_RANGE);
        }
        return source.isRunning(clock.instant(), zone(organization))
                        && !source.paidUntil().orElseThrow().isBefore(today(organization))
                ? Optional.empty()
                : Optional.of(OrderRefusal.NOT_RUNNING);
    }

    private Optional<OrderRefusal> ofUsers(OrganizationId organization, WantedOrder wanted, Entitlement source) {
        var holders = servers.usersOf(source.id());
        var users = holders.stream()
                .filter(user -> user.held().base().equals(source.id()))
                .toList();
        if (!canGo(organization, wanted, source, users)) {
            return Optional.of(OrderRefusal.SERVER_NOT_THERE);
        }
        var going = chosenOf(wanted, users);
        var areAllRenewed = wanted.chosen().isEmpty() && going.isEmpty() && !users.isEmpty();
        if (areAllRenewed || going.stream().anyMatch(user -> user.held().next().isPresent())) {
            return Optional.of(OrderRefusal.RENEWED_ALREADY);
        }
        if (wanted.chosen().isEmpty() && going.size() > wanted.servers()) {
            return Optional.of(OrderRefusal.CHOOSE_SERVERS);
        }
        var staying = holders.size() - going.size();
        return wanted.kind() == OrderKind.UPGRADE && staying > source.servers() - wanted.servers()
                ? Optional.of(OrderRefusal.PLACES_STILL_USED)
                : Optional.empty();
    }

    /** Whether all that were chosen use it, or come back to it; those that were removed don't count. */
    private boolean canGo(
            OrganizationId organization, WantedOrder wanted, Entitlement source, List<ServerUse.User> users) {
        var chosen = new HashSet<>(wanted.chosen());
        users.forEach(user -> chosen.remove(user.id()));
        comingBack(wanted, source).forEach(user -> chosen.remove(user.id()));
        return chosen.isEmpty() || removed(organization, wanted).containsAll(chosen);
    }

    private Set<AssetId> removed(OrganizationId organization, WantedOrder wanted) {
        var chosen = new HashSet<>(wanted.chosen());
        if (!chosen.isEmpty()) {
            servers.serversOf(organization).forEach(user -> chosen.remove(user.id()));
        }
        return chosen;
    }

    /** For how many servers a renewal is usually ordered: after the end, or after that of others, for those that are left. */
    int placesToRenew(Entitlement source) {
        var users = servers.usersOf(source.id()).stream()
                .filter(user -> user.held().base().equals(source.id()))
                .toList();
        var left = users.stream().filter(user -> user.held().next().isEmpty()).count();
        var isPart = left < users.size() || source.hasEnded(clock.instant(), zone(source.organization()));
        return isPart ? (int) Math.max(1, left) : source.servers();
    }

    /** The chosen ones that continued free when it ended: a renewal that begins at once brings them back. */
    List<ServerUse.User> comingBack(WantedOrder wanted, Entitlement source) {
        var today = today(source.organization());
        return wanted.kind() != OrderKind.RENEWAL
                        || window.firstDay(source, today).isAfter(today)
                ? List.of()
                : servers.continuedFreeFrom(source.id()).stream()
                        .filter(user -> wanted.chosen().contains(user.id()))
                        .toList();
    }

    /** The chosen ones. Where none was chosen, all of them; for a renewal, all whose next period isn't ordered already. */
    static List<ServerUse.User> chosenOf(WantedOrder wanted, List<ServerUse.User> users) {
        var areThoseLeft = wanted.kind() == OrderKind.RENEWAL;
        return users.stream()
                .filter(user -> wanted.chosen().isEmpty()
                        ? !areThoseLeft || user.held().next().isEmpty()
                        : wanted.chosen().contains(user.id()))
                .sorted(Comparator.comparing(user -> user.id().value()))
                .toList();
    }

    /** The first day that a renewal pays for; empty where that is today. */
    Optional<LocalDate> beginsLater(OrganizationId organization, WantedOrder wanted) {
        var today = today(organization);
        return wanted.subscription()
                .filter(renewed -> wanted.kind() == OrderKind.RENEWAL)
                .flatMap(subscriptions::find)
                .map(renewed -> window.firstDay(renewed, today))
                .filter(today::isBefore);
    }

    LocalDate today(OrganizationId organization) {
        return LocalDate.ofInstant(clock.instant(), zone(organization));
    }

    Instant now() {
        return clock.instant();
    }

    private ZoneId zone(OrganizationId organization) {
        return organizations.find(organization).orElseThrow().zone();
    }
}
