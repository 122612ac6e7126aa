package org.keywork.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keywork.Books;
import org.keywork.DoomedNode;
import org.keywork.PostgresTest;
import org.keywork.asset.ServerUse;
import org.keywork.subscription.SubscriptionState;
import org.keywork.subscription.Subscriptions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A node of its own process, killed as by a power cut while it accepts orders: each is accepted whole or still open. */
@PostgresTest
class KilledWhileAcceptingIT {
    private static final String ID = " [0-9a-f-]{36}";

    @Autowired
    ApplicationContext portal;

    @Autowired
    OrderDirectory orders;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    ServerUse servers;

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        new Books(portal).forget();
    }

    @Test
    void everyOrderIsAcceptedWholeOrStillOpen() {
        var node = DoomedNode.killedAfter(40, "accepted" + ID, OrdersUnderWay.class, portal, folder);
        new Books(portal).assertNumbersWithoutAGapAndDaysThatNeverGoBack();
        var said = ids(node, "accepted");
        for (var id : ids(node, "placed")) {
            var order = orders.find(id).orElseThrow();
            if (said.contains(id)) {
                assertThat(order.state()).isEqualTo(OrderState.ACCEPTED);
            }
            if (order.state() == OrderState.ACCEPTED) {
                assertWhole(order);
            } else {
                assertUntouched(order);
            }
        }
    }

    @Tag("full")
    @RepeatedTest(10)
    void everyOrderIsAcceptedWholeOrStillOpenHoweverOften() {
        everyOrderIsAcceptedWholeOrStillOpen();
    }

    private void assertWhole(OrderDetails order) {
        var granted = subscriptions.find(order.granted().orElseThrow()).orElseThrow();
        assertThat(granted.state()).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(order.invoices()).hasSize(1);
        assertThat(order.balanceCents()).isEqualTo(order.price().gross());
        assertThat(servers.usersOf(granted.id())).hasSize(1);
    }

    private void assertUntouched(OrderDetails order) {
        assertThat(order.state()).isEqualTo(OrderState.OPEN);
        assertThat(order.invoices()).isEmpty();
        assertThat(order.balanceCents()).isZero();
        assertThat(subscriptions.of(order.organization())).hasSize(1);
        assertThat(servers.usersOf(subscriptions.freeOf(order.organization()).id()))
                .hasSize(1);
    }

    private static List<OrderId> ids(DoomedNode node, String done) {
        return node.said(done + ID).stream()
                .map(line -> new OrderId(UUID.fromString(line.substring(done.length() + 1))))
                .toList();
    }
}
