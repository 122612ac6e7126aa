package org.keywork.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keywork.Books;
import org.keywork.PostgresTest;
import org.keywork.SecondNode;
import org.keywork.asset.ServerUse;
import org.keywork.subscription.SubscriptionState;
import org.keywork.subscription.Subscriptions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A node of its own process, killed as by a power cut while it accepts orders: each is accepted whole or still open. */
@PostgresTest
class KilledWhileAcceptingIT {
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
    void everyOrderIsAcceptedWholeOrStillOpen() throws IOException {
        var log = killedAfter(40);
        new Books(portal).assertNumbersWithoutAGapAndDaysThatNeverGoBack();
        var said = ids(log, "accepted");
        for (var id : ids(log, "placed")) {
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
    void everyOrderIsAcceptedWholeOrStillOpenHoweverOften() throws IOException {
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

    private Path killedAfter(int howMany) throws IOException {
        var log = folder.resolve("log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-Dvaadin.productionMode=true",
                "-cp",
                System.getProperty("java.class.path"),
                OrdersUnderWay.class.getName()));
        command.addAll(SecondNode.settings(portal));
        var node = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            await().atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> !node.isAlive() || ids(log, "accepted").size() >= howMany);
        } finally {
            node.destroyForcibly();
            node.onExit().join();
        }
        assertThat(ids(log, "accepted")).as("%s", Files.readString(log)).hasSizeGreaterThanOrEqualTo(howMany);
        return log;
    }

    /** Whole lines only: the last one may be cut. */
    private static List<OrderId> ids(Path log, String done) throws IOException {
        return Files.readString(log)
                .lines()
                .filter(line -> line.matches(done + " [0-9a-f-]{36}"))
                .map(line -> new OrderId(UUID.fromString(line.substring(done.length() + 1))))
                .toList();
    }
}
