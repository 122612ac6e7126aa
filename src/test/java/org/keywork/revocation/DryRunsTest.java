package org.keywork.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.BASIC;
import static org.keywork.billing.BillingSamples.order;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.asset.KeysBesideNow;
import org.keywork.asset.RegistrationKeyId;
import org.keywork.asset.RevocationReason;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What support are told beforehand is what comes of it. */
@PortalTest
class DryRunsTest extends SupportAtAcme {
    @Test
    void aServerGoesOnWithItsNewerKeyWhereTheReplacedOneIsRevoked() {
        var replaced = keyOf(helpdesk);
        casey.does(() -> assets.replaceKey(helpdesk, replaced));
        var reach = reach(Target.of(replaced), RevocationAct.REVOKED);
        assertThat(reach.keys().stopping()).isZero();
        assertThat(reach.keys().first()).isEmpty();
        assertThat(reach.keys().keys()).isEqualTo(1);
        assertThat(reach.isNothing(RevocationAct.REVOKED)).isFalse();
    }

    @Test
    void aServerGoesOnWithEitherOfTwoKeysBesideEachOtherAndStopsWithoutBoth() {
        var older = keyOf(helpdesk);
        clock.advance(Duration.ofMinutes(1));
        KeysBesideNow.make(portal, shop.bought(order(BASIC, 1, helpdesk)));
        assertThat(keyOf(helpdesk)).isNotEqualTo(older);
        assertThat(reach(Target.of(older), RevocationAct.REVOKED).keys().stopping())
                .isZero();
        assertThat(reach(Target.of(keyOf(helpdesk)), RevocationAct.REVOKED)
                        .keys()
                        .stopping())
                .isZero();
        assertThat(reach(Target.of(helpdesk), RevocationAct.REVOKED).keys())
                .satisfies(keys -> assertThat(keys.stopping()).isEqualTo(1))
                .satisfies(keys -> assertThat(keys.keys()).isEqualTo(2))
                .satisfies(keys -> assertThat(keys.first()).hasSize(1));
    }

    @Test
    void aServerStopsWithTheKeyThatItsGlpiHoldsWhicheverOthersStandBeside() {
        var older = keyOf(helpdesk);
        clock.advance(Duration.ofMinutes(1));
        KeysBesideNow.make(portal, shop.bought(order(BASIC, 1, helpdesk)));
        var newer = keyOf(helpdesk);
        cameWith(older);
        assertThat(reach(Target.of(older), RevocationAct.REVOKED).keys())
                .satisfies(keys -> assertThat(keys.stopping()).isEqualTo(1))
                .satisfies(keys -> assertThat(keys.first())
                        .singleElement()
                        .satisfies(server -> assertThat(server.lastSeen()).contains(clock.instant())));
        assertThat(reach(Target.of(newer), RevocationAct.REVOKED).keys().stopping())
                .isZero();
    }

    @Test
    void aServerThatStillComesWithAReplacedKeyStopsWithItUntilThatEndsByItself() {
        var replaced = keyOf(helpdesk);
        casey.does(() -> assets.replaceKey(helpdesk, replaced));
        cameWith(replaced);
        assertThat(reach(Target.of(replaced), RevocationAct.REVOKED).keys().stopping())
                .isEqualTo(1);
        assertThat(reach(Target.of(keyOf(helpdesk)), RevocationAct.REVOKED)
                        .keys()
                        .stopping())
                .isZero();
        clock.advance(Duration.ofDays(8));
        assertThat(reach(Target.of(replaced), RevocationAct.REVOKED).keys().stopping())
                .isZero();
    }

    @Test
    void whereTheCurrentKeyIsGoneARecentlyReplacedOneIsTheLastThatIsGood() {
        var replaced = keyOf(helpdesk);
        casey.does(() -> assets.replaceKey(helpdesk, replaced));
        revoked(Target.of(keyOf(helpdesk)), RevocationReason.ISSUED_IN_ERROR);
        assertThat(reach(Target.of(replaced), RevocationAct.REVOKED).keys().stopping())
                .isEqualTo(1);
        clock.advance(Duration.ofDays(8));
        assertThat(reach(Target.of(replaced), RevocationAct.REVOKED).keys().stopping())
                .isZero();
    }

    @Test
    void aKeyThatIsRevokedAlreadyLeavesNothingToDo() {
        var key = keyOf(helpdesk);
        revoked(Target.of(key), RevocationReason.ISSUED_IN_ERROR);
        assertThat(reach(Target.of(key), RevocationAct.REVOKED).isNothing(RevocationAct.REVOKED))
                .isTrue();
    }

    @Test
    void aSuspensionReachesTheUsersOfWhatItSuspendsAndItsEndTheSame() {
        var basic = shop.bought(order(BASIC, 1, helpdesk));
        var everything = Target.of(acme());
        assertThat(reach(everything, RevocationAct.REINSTATED).isNothing(RevocationAct.REINSTATED))
                .isTrue();
        assertThat(reach(everything, RevocationAct.SUSPENDED).keys().servers()).isEqualTo(2);
        sasha.does(() -> desk.suspend(Target.of(basic), because(RevocationReason.LICENSE_VIOLATION)));
        assertThat(reach(everything, RevocationAct.SUSPENDED).keys().first())
                .extracting(server -> server.name())
                .containsExactly("Staging");
        assertThat(reach(everything, RevocationAct.REINSTATED).keys())
                .satisfies(keys -> assertThat(keys.servers()).isEqualTo(1))
                .satisfies(keys -> assertThat(keys.first()).hasSize(1));
        var reinstated = sasha.<Outcome>does(() -> desk.reinstate(everything, "They keep them now"));
        assertThat(sasha.does(() -> history.find(((Outcome.Done) reinstated).act()))
                        .orElseThrow())
                .satisfies(act -> assertThat(act.servers()).isEqualTo(1))
                .satisfies(act -> assertThat(act.subscriptions()).isEqualTo(1));
    }

    private void cameWith(RegistrationKeyId key) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        portal.getBean(JdbcClient.class)
                .sql(
                        "insert into asset_contact (asset_id, instance_uid, first_seen_at, last_seen_at, key_id, key_since)"
                                + " values (?, ?, ?, ?, ?, ?)")
                .params(helpdesk.value(), "H".repeat(40), now, now, key.value(), now)
                .update();
    }

    private Reach reach(Target target, RevocationAct act) {
        return sasha.does(() -> desk.reach(target, act, Optional.empty())).orElseThrow();
    }
}
