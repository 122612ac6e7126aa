package org.keywork.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.keywork.AtOnce;
import org.keywork.PostgresTest;
import org.keywork.SecondNode;
import org.keywork.Staff;
import org.keywork.Wire;
import org.keywork.asset.AssetId;
import org.keywork.asset.RevocationReason;
import org.keywork.validation.Code;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What support do on one node, and what GLPI servers are told by the other. */
@PostgresTest
class RevocationsOnTwoNodesIT {
    private static final NewRevocation WHY =
            new NewRevocation(RevocationReason.LICENSE_VIOLATION, "Two nodes", Optional.empty());

    @Autowired
    ApplicationContext first;

    @Autowired
    JdbcClient jdbc;

    private final Staff sasha = Staff.support();
    private final Staff alex = Staff.support();
    private SecondNode second;

    @BeforeEach
    void twoNodes() {
        second = SecondNode.beside(first);
    }

    @AfterEach
    void whole() {
        second.reconnect();
    }

    @Test
    void whatIsRevokedOnOneNodeIsRefusedByTheOtherWithinASecondAndSoIsTheUndoSeen() {
        var acme = ManyServers.of(first, 2);
        var key = warm(acme, 0);

        var act = done(revoke(Target.of(acme.subscription)));
        refusedBySecondWithinASecond(key);

        sasha.on(first, () -> desk().undo(act, "A mistake"));
        await().atMost(Duration.ofSeconds(1)).untilAsserted(() -> assertThat(ManyServers.code(second.context(), key))
                .isEqualTo(Code.VALID));
    }

    @Test
    void soAreTheKeysOfMoreServersThanAreAnnouncedOneByOne() {
        var acme = ManyServers.of(first, 120);
        var key = warm(acme, 119);

        var asked = (Outcome.Waiting) revoke(Target.of(acme.customer.organization()));
        assertThat(ManyServers.code(second.context(), key)).isEqualTo(Code.VALID);
        alex.on(first, () -> desk().confirm(asked.act()));

        refusedBySecondWithinASecond(key);
        assertThat(acme.keys("REVOKED")).isEqualTo(120);
    }

    @Test
    void aNodeWhoseSignalWasCutRefusesSoonAfterItCameBack() {
        var acme = ManyServers.of(first, 1);
        var key = warm(acme, 0);
        second.wire().become(Wire.State.REFUSING);
        revoke(Target.of(acme.server(0)));
        assertThat(ManyServers.code(second.context(), key)).isEqualTo(Code.VALID);

        second.reconnect();

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(ManyServers.code(second.context(), key))
                .isEqualTo(Code.REVOKED));
    }

    @RepeatedTest(3)
    void ofTwoWhoUndoOrAgreeAtTheSameMomentOneDoes() {
        var acme = ManyServers.of(first, 26);
        var asked = ((Outcome.Waiting) revoke(Target.of(acme.subscription))).act();
        var agreed =
                AtOnce.<Outcome>all(List.of(() -> alex.on(first, () -> desk().confirm(asked)), () -> Staff.support()
                        .on(second.context(), () -> second.bean(RevocationDesk.class)
                                .confirm(asked))));
        assertThat(agreed)
                .containsExactlyInAnyOrder(
                        new Outcome.Done(asked), Outcome.Refused.because(Outcome.Refusal.DECIDED_ALREADY));

        var undone = AtOnce.<Outcome>all(List.of(
                () -> sasha.on(first, () -> desk().undo(asked, "A mistake")),
                () -> sasha.on(second.context(), () -> second.bean(RevocationDesk.class)
                        .undo(asked, "A mistake"))));
        assertThat(undone)
                .containsExactlyInAnyOrder(
                        new Outcome.Done(asked), Outcome.Refused.because(Outcome.Refusal.DECIDED_ALREADY));
        assertThat(acme.keys("ISSUED")).isEqualTo(26);
    }

    @RepeatedTest(3)
    void actsOnTheSameServersAtTheSameMomentWaitForEachOther() {
        var acme = ManyServers.of(first, 4);
        var outcomes = AtOnce.<Outcome>all(List.of(
                () -> revoke(Target.of(acme.server(0))),
                () -> revoke(Target.of(acme.subscription)),
                () -> sasha.on(second.context(), () -> second.bean(RevocationDesk.class)
                        .revoke(Target.of(acme.customer.organization()), WHY)),
                () -> sasha.on(second.context(), () -> second.bean(RevocationDesk.class)
                        .suspend(Target.of(acme.subscription), WHY))));
        assertThat(acme.keys("REVOKED")).isEqualTo(4);
        assertThat(acme.keys("ISSUED")).isZero();
        assertThat(outcomes.stream()
                        .filter(Outcome.Done.class::isInstance)
                        .map(outcome -> ((Outcome.Done) outcome).act().value())
                        .mapToInt(this::keysOf)
                        .sum())
                .isEqualTo(4);
    }

    @Test
    void serversThatComeMeanwhileNeitherWaitForTheActNorItForThem() {
        var acme = ManyServers.of(first, 2);
        first.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            cameIn(acme.server(1));
            var act = CompletableFuture.supplyAsync(() -> revoke(Target.of(acme.subscription)));
            assertThat(act).succeedsWithin(Duration.ofSeconds(20)).isInstanceOf(Outcome.Done.class);
            cameIn(acme.server(0));
        });
        assertThat(acme.keys("REVOKED")).isEqualTo(2);
    }

    /** As gathered check-ins are written, some servers' in one transaction. */
    private void cameIn(AssetId server) {
        jdbc.sql("""
                insert into check_in (key_id, instance_uid, on_day, asset_id, times, first_at, last_at, code)
                select k.id, 'meanwhile', current_date, k.asset_id, 1, now(), now(), 'VALID'
                from registration_key k where k.asset_id = ?""").param(server.value()).update();
    }

    private int keysOf(UUID act) {
        return jdbc.sql("select count(*) from revoked_key where revocation_id = ?")
                .param(act)
                .query(Integer.class)
                .single();
    }

    private RevocationDesk desk() {
        return first.getBean(RevocationDesk.class);
    }

    private Outcome revoke(Target target) {
        return sasha.on(first, () -> desk().revoke(target, WHY));
    }

    private static RevocationId done(Outcome outcome) {
        return ((Outcome.Done) outcome).act();
    }

    private String warm(ManyServers acme, int number) {
        var key = acme.key(number);
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            assertThat(ManyServers.code(first, key)).isEqualTo(Code.VALID);
            assertThat(ManyServers.code(second.context(), key)).isEqualTo(Code.VALID);
        });
        return key;
    }

    private void refusedBySecondWithinASecond(String key) {
        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(second.info(key, "").body()).contains("\"is_valid\":false"));
    }
}
