package org.keywork.desk.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.keywork.account.CurrentUser;
import org.keywork.account.Organizations;
import org.keywork.asset.ServerUse;
import org.keywork.billing.BoughtToday;
import org.keywork.billing.MyOrders;
import org.keywork.billing.OrderDetails;
import org.keywork.billing.OrderKind;
import org.keywork.billing.OrderState;
import org.keywork.billing.RenewalWindow;
import org.keywork.subscription.Entitlement;
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

    /** What an order that granted it pays for today: it, or what it was upgraded to. */
    public Optional<Entitlement> bought(SubscriptionId granted) {
        return find(granted)
                .map(found -> bought.by(granted).stream().findFirst().orElse(found));
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
                .filter(one -> one.hasPaidDaysLeft(clock.instant(), user.zone()))
                .filter(paid ->
                        users.stream().anyMatch(server -> server.held().base().equals(paid.id())))
                .toList();
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

    /** Whether nothing but the free offer was ever held. */
    static boolean onlyFree(List<SubscriptionSummary> all) {
        return all.stream().allMatch(SubscriptionSummary::isFree);
    }
}
