package org.keywork.desk.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keywork.asset.ServerUse;
import org.keywork.billing.OrderDetails;
import org.keywork.billing.RenewalWindow;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.Standing;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.SubscriptionKind;

/**
 * A subscription as the customer's page shows it.
 *
 * @param today the organization's day
 * @param window where it stands to its renewal; empty for what isn't renewed
 * @param users the servers that hold its places, by name
 * @param open the order that would renew or upgrade it and waits to be accepted
 * @param unpaid the overdue order that it came from, or was renewed by
 * @param next what follows on it, for some of its servers or all
 * @param paidBases what the servers of a trial have paid for below it, and return to
 * @param ordered the open orders of what a trial's servers try
 */
record SubscriptionSummary(
        Entitlement entitlement,
        Standing standing,
        LocalDate today,
        Optional<RenewalWindow.Stage> window,
        List<ServerUse.User> users,
        Optional<OrderDetails> open,
        Optional<OrderDetails> unpaid,
        List<Entitlement> next,
        List<Entitlement> paidBases,
        List<OrderDetails> ordered) {
    SubscriptionId id() {
        return entitlement.id();
    }

    /** Whether it is of interest now: it runs, will, could again, or ended a short time ago with nothing after it. */
    boolean matters() {
        return switch (standing) {
            case RUNNING -> !isFree() || !users.isEmpty();
            case NOT_BEGUN, SUSPENDED -> true;
            case ENDED -> isPaid() && !isFollowed() && isWindowOpen();
            case CANCELLED -> false;
        };
    }

    boolean canBeRenewed() {
        return isPaid() && standing != Standing.CANCELLED && isWindowOpen() && !isFollowed() && open.isEmpty();
    }

    boolean canBeUpgraded() {
        return isPaid()
                && standing == Standing.RUNNING
                && open.isEmpty()
                && next.isEmpty()
                && entitlement.paidUntil().filter(end -> !end.isBefore(today)).isPresent();
    }

    /** Whether it ends soon, and nothing was done about it. */
    boolean endsSoon() {
        return standing == Standing.RUNNING && isPaid() && isWindowOpen() && !isFollowed();
    }

    /** Whether something follows for each of its servers: a renewal that leaves one out is none for that one. */
    boolean isFollowed() {
        return !next.isEmpty() && left().isEmpty();
    }

    /** Its servers on which nothing follows. */
    List<ServerUse.User> left() {
        return users.stream()
                .filter(user ->
                        user.held().base().equals(id()) && user.held().next().isEmpty())
                .toList();
    }

    /** The servers of a trial for which nobody has ordered what they try. */
    List<ServerUse.User> notOrderedFor() {
        return users.stream()
                .filter(user -> user.held().next().isEmpty())
                .filter(user -> ordered.stream().noneMatch(order -> isFor(order, user)))
                .toList();
    }

    /** Where an order names no server, it is for all that use what it renews or upgrades. */
    static boolean isFor(OrderDetails order, ServerUse.User server) {
        var wanted = order.wanted();
        return wanted.chosen().contains(server.id())
                || wanted.chosen().isEmpty()
                        && wanted.subscription()
                                .filter(server.held().base()::equals)
                                .isPresent();
    }

    /** Those that go on with that one. */
    List<ServerUse.User> goingOnWith(Entitlement following) {
        return users.stream()
                .filter(user ->
                        user.held().next().filter(following.id()::equals).isPresent())
                .toList();
    }

    boolean isPaid() {
        return entitlement.kind() == SubscriptionKind.PAID;
    }

    boolean isTrial() {
        return entitlement.kind() == SubscriptionKind.TRIAL;
    }

    boolean isFree() {
        return entitlement.kind() == SubscriptionKind.FREE;
    }

    /** Whole days after today until its last one; 0 on that day. */
    long daysLeft() {
        return Math.max(0, entitlement.daysLeft(today).orElse(0L));
    }

    /** The first few names of its servers. */
    String userNames() {
        return names(users);
    }

    /** The first few names of those on which nothing follows. */
    String leftNames() {
        return names(left());
    }

    static String names(List<ServerUse.User> servers) {
        return servers.stream().limit(5).map(ServerUse.User::name).collect(Collectors.joining(", "));
    }

    private boolean isWindowOpen() {
        return window.filter(RenewalWindow.Stage.OPEN::equals).isPresent();
    }
}
