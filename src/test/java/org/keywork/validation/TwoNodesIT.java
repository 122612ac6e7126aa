package org.keywork.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.keywork.AtOnce;
import org.keywork.Customer;
import org.keywork.PostgresTest;
import org.keywork.SecondNode;
import org.keywork.Wire;
import org.keywork.asset.AssetChanged;
import org.keywork.asset.AssetId;
import org.keywork.asset.InstanceUid;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PostgresTest
class TwoNodesIT {
    private static final Optional<InstanceUid> UID = Optional.of(new InstanceUid("u".repeat(40)));
    private static final Optional<InstanceUid> OTHER = Optional.of(new InstanceUid("o".repeat(40)));

    @Autowired
    ApplicationContext first;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private SecondNode second;
    private Customer customer;

    @BeforeEach
    void aCustomer() {
        second = SecondNode.beside(first);
        customer = Customer.of(first);
    }

    @AfterEach
    void leave() {
        second.reconnect();
        await().untilAsserted(() ->
                assertThat(second.bean(DatabaseReach.class).isAway()).isFalse());
        CustomersServer.forget(customer, first, second.context());
    }

    @Test
    void aLeakedKeyIsRefusedByTheOtherNodeWithinASecond() {
        assertRefusedInASecond(CustomersServer::reportLeaked);
    }

    @Test
    void theKeyOfARemovedServerIsRefusedByTheOtherNodeWithinASecond() {
        assertRefusedInASecond(CustomersServer::remove);
    }

    @Test
    void aReplacedKeyIsKnownAsSuchOnTheOtherNodeWithinASecond() {
        var server = warmOnBoth("Replaced");
        server.replaceKey();
        await().atMost(Duration.ofSeconds(1)).untilAsserted(() -> assertThat(server.decidedBy(second.context(), UID))
                .satisfies(decision -> assertThat(decision.isValid()).isTrue())
                .extracting(Decision::goodUntil)
                .isNotEqualTo(Optional.empty()));
    }

    @RepeatedTest(4)
    void ofTwoFirstUsesAtTheSameMomentOnTwoNodesOneBindsForGood() {
        var server = CustomersServer.of(first, customer, "Raced for");

        var decisions = AtOnce.<Decision>all(
                List.of(() -> server.decidedBy(first, UID), () -> server.decidedBy(second.context(), OTHER)));

        assertThat(decisions).extracting(Decision::code).containsExactlyInAnyOrder(Code.VALID, Code.WRONG_INSTANCE);
        var winner = decisions.getFirst().isValid() ? UID : OTHER;
        var loser = decisions.getFirst().isValid() ? OTHER : UID;
        for (var node : List.of(first, second.context())) {
            assertThat(server.decidedBy(node, winner).code()).isEqualTo(Code.VALID);
            assertThat(server.decidedBy(node, loser).code()).isEqualTo(Code.WRONG_INSTANCE);
        }
    }

    @Test
    void aBindingOnOneNodeReachesAKeyThatTheOtherHoldsUnbound() {
        var server = CustomersServer.of(first, customer, "Unbound");
        await().untilAsserted(() -> assertThat(seenBy(second.context())).isEqualTo(head()));
        assertThat(server.decidedBy(second.context(), Optional.empty()).code()).isEqualTo(Code.VALID);

        assertThat(server.decidedBy(first, UID).code()).isEqualTo(Code.VALID);

        await().atMost(Duration.ofSeconds(1)).untilAsserted(() -> assertThat(
                        server.decidedBy(second.context(), Optional.empty()).code())
                .isEqualTo(Code.WRONG_INSTANCE));
    }

    @Test
    void aNodeThatWasCutOffGoesOnWithWhatItKnowsAndCatchesUp() {
        var server = warmOnBoth("Cut off");
        second.wire().become(Wire.State.REFUSING);
        server.reportLeaked();
        assertThat(server.decidedBy(second.context(), UID).code()).isEqualTo(Code.VALID);

        second.reconnect();

        assertThatItRefusesSoon(server);
        assertThat(second.bean(KnownKeys.class).isRevoked(server.keyId().value()))
                .isTrue();
    }

    @Test
    void aNodeThatWasAwayForLongerThanSignalsAreKeptReadsEverythingAgain() {
        var server = warmOnBoth("Away for days");
        second.wire().become(Wire.State.REFUSING);
        server.reportLeaked();
        await().untilAsserted(() -> assertThat(seenBy(first)).isEqualTo(head()));
        jdbc.sql("delete from change_signal").update();

        second.reconnect();

        assertThatItRefusesSoon(server);
        assertThat(second.bean(KnownKeys.class).isRevoked(server.keyId().value()))
                .isTrue();
    }

    @Test
    void changesCommittedAtOnceAreNumberedInTheirOrderWithoutAGap() {
        var from = head();
        var seen = new ArrayList<Long>();
        var done = new AtomicBoolean();
        try (var reader = Executors.newSingleThreadExecutor()) {
            var reading = reader.submit(() -> {
                for (boolean last = false; !last; ) {
                    last = done.get();
                    var next = seen.isEmpty() ? from : seen.getLast();
                    seen.addAll(jdbc.sql("select number from change_signal where number > ? order by number")
                            .param(next)
                            .query(Long.class)
                            .list());
                }
                return seen;
            });
            AtOnce.times(12, i -> {
                for (int change = 0; change < 15; change++) {
                    var howMany = 1 + change % 3;
                    transaction.executeWithoutResult(t -> {
                        for (int n = 0; n < howMany; n++) {
                            first.publishEvent(new AssetChanged(new AssetId(UUID.randomUUID())));
                        }
                    });
                }
                return i;
            });
            done.set(true);
            assertThat(reading).succeedsWithin(Duration.ofSeconds(20));
        }
        assertThat(seen)
                .hasSizeGreaterThanOrEqualTo(12 * 30)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(from + 1, head()).boxed().toList());
    }

    private void assertRefusedInASecond(Consumer<CustomersServer> act) {
        var server = warmOnBoth("Refused");
        act.accept(server);
        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(
                                second.info(server.key(), UID.orElseThrow().value())
                                        .body())
                        .contains("\"is_valid\":false", "\"REVOKED\""));
        assertThat(server.decidedBy(first, UID).code()).isEqualTo(Code.REVOKED);
    }

    private void assertThatItRefusesSoon(CustomersServer server) {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        server.decidedBy(second.context(), UID).code())
                .isEqualTo(Code.REVOKED));
    }

    private CustomersServer warmOnBoth(String name) {
        var server = CustomersServer.of(first, customer, name);
        for (var node : List.of(first, second.context())) {
            assertThat(server.decidedBy(node, UID).code()).isEqualTo(Code.VALID);
            await().untilAsserted(() -> assertThat(seenBy(node)).isEqualTo(head()));
            assertThat(server.decidedBy(node, UID).code()).isEqualTo(Code.VALID);
        }
        return server;
    }

    private static long seenBy(ApplicationContext node) {
        return node.getBean(ChangeFeed.class).seen();
    }

    private long head() {
        return jdbc.sql("select last from change_signal_head").query(Long.class).single();
    }
}
