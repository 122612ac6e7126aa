package org.keywork.desk.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.keywork.account.CurrentUser;
import org.keywork.account.Organizations;
import org.keywork.asset.AssetId;
import org.keywork.asset.AssetKind;
import org.keywork.asset.ServerTrial;
import org.keywork.asset.ServerUse;
import org.keywork.billing.BoughtToday;
import org.keywork.billing.MyOrders;
import org.keywork.billing.OrderDetails;
import org.keywork.billing.OrderKind;
import org.keywork.billing.OrderState;
import org.keywork.billing.RenewalWindow;
import org.keywork.catalog.OfferReference;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.ServerRights;
import org.keywork.subscription.Standing;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.SubscriptionKind;
import org.keywork.subscription.Subscriptions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a signed-in customer's organization holds, gathered for its pages. Someone else's looks like missing. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CUSTOMER')")
class MySubscriptions {
    private final CurrentUser user;
    private final Subscriptions subscriptions;
    private final BoughtToday bought;
    private final Organizations organizations;
    private final ServerUse servers;
    private final MyOrders orders;
    private final RenewalWindow window;
    private final Clock clock;

    MySubscriptions(
            CurrentUser user,
            Subscriptions subscriptions,
            BoughtToday bought,
            Organizations organizations,
            ServerUse servers,
            MyOrders orders,
            RenewalWindow window,
            Clock clock) {
        this.user = user;
        this.subscriptions = subscriptions;
        this.bought = bought;
        this.organizations = organizations;
        this.servers = servers;
        this.orders = orders;
        this.window = window;
        this.clock = clock;
    }

    /**
     * A server that an order can be for, and what decides about it today and follows on that.
     *
     * @param trial one that runs
     * @param paid a paid place that it has, with or without a trial on top
     * @param comesBack it continued free, and a renewal would bring it back
     */
    record Server(
            AssetId id,
            String name,
            OfferReference uses,
            Optional<ServerTrial> trial,
            Optional<Entitlement> paid,
            Optional<OfferReference> next,
            boolean comesBack) {}

    /** The most urgent first: what is suspended or ended, then by its end, then what has none. */
    public List<SubscriptionSummary> all(List<OrderDetails> ordered) {
        var users = servers.serversOf(user.organization());
        var all = subscriptions.of(user.organization());
        return all.stream()
                .map(entitlement -> summary(entitlement, all, users, ordered))
                .sorted(Comparator.comparing(MySubscriptions::urgency)
                        .thenComparing(
                                summary -> summary.entitlement().end().orElse(LocalDate.MAX),
                                Comparator.naturalOrder()))
                .toList();
    }

    public Optional<Entitlement> find(SubscriptionId id) {
        return subscriptions.find(id).filter(found -> found.organization().equals(user.organization()));
    }

    /** Whether its last day has passed, suspended or not. */
    public boolean hasEnded(Entitlement subscription) {
        return subscription.hasEnded(clock.instant(), user.zone());
    }

    /** What an order that granted it pays for today: it, or what it was upgraded to. */
    public Optional<Entitlement> bought(SubscriptionId granted) {
        return find(granted)
                .map(found -> bought.by(granted).stream().findFirst().orElse(found));
    }

    /** Every server of the organization, by name, without what stands for its instances in the cloud. */
    public List<Server> servers() {
        return described(
                servers.serversOf(user.organization()).stream()
                        .filter(server -> server.kind() == AssetKind.SERVER)
                        .toList(),
                false);
    }

    /** Those that use it, by name; not those that only try it out, or will use it later. */
    public List<Server> usersOf(SubscriptionId subscription) {
        return find(subscription).isEmpty()
                ? List.of()
                : described(
                        servers.usersOf(subscription).stream()
                                .filter(server -> server.held().base().equals(subscription))
                                .toList(),
                        false);
    }

    /** Those that continued free when it ended, by name; none while it goes on. */
    public List<Server> leftFree(SubscriptionId ended) {
        return find(ended)
                .filter(found -> found.standingToTell(clock.instant(), user.zone()) == Standing.ENDED)
                .map(found -> described(servers.continuedFreeFrom(ended), true))
                .orElse(List.of());
    }

    public String organizationName() {
        return organizations.find(user.organization()).orElseThrow().name();
    }

    private static int urgency(SubscriptionSummary summary) {
        return switch (summary.standing()) {
            case SUSPENDED -> 0;
            case ENDED -> summary.matters() ? 1 : 4;
            case RUNNING -> 2;
            case NOT_BEGUN -> 3;
            case CANCELLED -> 4;
        };
    }

    private SubscriptionSummary summary(
            Entitlement entitlement, List<Entitlement> all, List<ServerUse.User> users, List<OrderDetails> ordered) {
        var today = LocalDate.ofInstant(clock.instant(), user.zone());
        var renewable =
                entitlement.kind() == SubscriptionKind.PAID && entitlement.end().isPresent();
        var its = users.stream()
                .filter(server -> server.held().includes(entitlement.id()))
                .toList();
        return new SubscriptionSummary(
                entitlement,
                entitlement.standingToTell(clock.instant(), user.zone()),
                today,
                renewable ? Optional.of(window.of(entitlement, today)) : Optional.empty(),
                its,
                first(ordered, order -> order.state() == OrderState.OPEN && isOf(order, entitlement.id())),
                first(ordered, order -> order.isOverdue(orders.today()) && paysFor(order, entitlement.id())),
                following(entitlement.id(), all, ordered),
                entitlement.kind() == SubscriptionKind.TRIAL ? paidBases(its, all) : List.of(),
                entitlement.kind() == SubscriptionKind.TRIAL ? waiting(entitlement, its, ordered) : List.of());
    }

    private static List<Entitlement> following(
            SubscriptionId renewed, List<Entitlement> all, List<OrderDetails> ordered) {
        var granted = ordered.stream()
                .filter(order -> order.state() == OrderState.ACCEPTED
                        && order.wanted().kind() == OrderKind.RENEWAL
                        && isOf(order, renewed))
                .flatMap(order -> order.granted().stream())
                .filter(next -> !next.equals(renewed))
                .collect(Collectors.toSet());
        return all.stream().filter(one -> granted.contains(one.id())).toList();
    }

    private static List<OrderDetails> waiting(
            Entitlement trial, List<ServerUse.User> users, List<OrderDetails> ordered) {
        return ordered.stream()
                .filter(order -> order.state() == OrderState.OPEN
                        && order.wanted().product().equals(trial.product())
                        && users.stream().anyMatch(user -> SubscriptionSummary.isFor(order, user)))
                .toList();
    }

    private List<Entitlement> paidBases(List<ServerUse.User> users, List<Entitlement> all) {
        return all.stream()
                .filter(this::isPaidFor)
                .filter(paid ->
                        users.stream().anyMatch(server -> server.held().base().equals(paid.id())))
                .toList();
    }

    /** Whether there are paid days to lose. */
    private boolean isPaidFor(Entitlement entitlement) {
        var now = clock.instant();
        return entitlement.kind() == SubscriptionKind.PAID
                && entitlement.isRunning(now, user.zone())
                && entitlement
                        .paidUntil()
                        .filter(end -> !end.isBefore(LocalDate.ofInstant(now, user.zone())))
                        .isPresent();
    }

    private static Optional<OrderDetails> first(List<OrderDetails> orders, Predicate<OrderDetails> is) {
        return orders.stream().filter(is).findFirst();
    }

    private boolean paysFor(OrderDetails order, SubscriptionId subscription) {
        return order.granted().map(bought::by).orElse(List.of()).stream()
                .anyMatch(one -> one.id().equals(subscription));
    }

    private static boolean isOf(OrderDetails order, SubscriptionId subscription) {
        return order.wanted().subscription().filter(subscription::equals).isPresent();
    }

    private List<Server> described(List<ServerUse.User> users, boolean comeBack) {
        var known = subscriptions.find(
                users.stream().flatMap(server -> server.held().all()).collect(Collectors.toSet()));
        return users.stream().map(server -> described(server, known, comeBack)).toList();
    }

    private Server described(ServerUse.User server, Map<SubscriptionId, Entitlement> known, boolean comesBack) {
        var held = server.held();
        var base = Optional.ofNullable(known.get(held.base())).orElseThrow();
        var rights =
                new ServerRights(base, held.trial().map(known::get), held.next().map(known::get));
        return new Server(
                server.id(),
                server.name(),
                rights.inForce(clock.instant(), user.zone()).product(),
                ServerTrial.of(rights, clock.instant(), user.zone()),
                Optional.of(base).filter(this::isPaidFor),
                rights.next().map(Entitlement::product),
                comesBack);
    }

    /** Whether nothing but the free offer was ever held. */
    static boolean onlyFree(List<SubscriptionSummary> all) {
        return all.stream().allMatch(SubscriptionSummary::isFree);
    }
}
