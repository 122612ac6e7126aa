package org.keywork.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.BASIC;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.order;
import static org.keywork.billing.BillingSamples.renewal;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.asset.KeyRequest;
import org.keywork.asset.KeysBesideNow;
import org.keywork.asset.ReplacementKeysNow;
import org.keywork.asset.RevocationReason;
import org.keywork.revocation.Outcome.Refusal;
import org.keywork.validation.Code;

/** New keys after what is final, for those who need one. */
@PortalTest
class ReplacementsTest extends SupportAtAcme {
    @Test
    void whoHasAPaidFollowingPeriodKeepsItAndGetsAKey() {
        var basic = shop.bought(order(BASIC, 1, helpdesk));
        clock.stopAt("2028-02-01T09:00:00Z");
        shop.accepted(renewal(basic, STANDARD, 1));
        var act = revoked(Target.of(basic), RevocationReason.LICENSE_VIOLATION);
        clock.advance(Duration.ofDays(8));
        replaced(act);
        clock.stopAt("2028-03-14T09:00:00Z");
        entersKey(helpdesk);
        assertThat(code(helpdesk)).isEqualTo(Code.VALID);
        assertThat(shop.offer(helpdesk)).isEqualTo(STANDARD.value());
    }

    @Test
    void whoseFollowingPeriodWasRevokedTooContinuesFree() {
        var basic = shop.bought(order(BASIC, 1, helpdesk));
        clock.stopAt("2028-02-01T09:00:00Z");
        shop.accepted(renewal(basic, STANDARD, 1));
        var act = revoked(Target.of(acme()), RevocationReason.LICENSE_VIOLATION);
        clock.advance(Duration.ofDays(8));
        replaced(act);
        entersKey(helpdesk);
        assertThat(code(helpdesk)).isEqualTo(Code.VALID);
        assertThat(shop.offer(helpdesk)).isEqualTo("virtual");
    }

    @Test
    void whatCantBeUndoneAnyMoreIsReplacedWithoutWaitingForTheEndOfTheWeek() {
        var basic = shop.bought(order(BASIC, 1));
        var act = revoked(Target.of(helpdesk), RevocationReason.ISSUED_IN_ERROR);
        assertThat(replace(act)).isEqualTo(refused(Refusal.NOT_FINAL_YET));
        casey.does(() -> assets.use(helpdesk, basic));
        assertThat(sasha.does(() -> desk.isChangedSince(act))).isTrue();
        assertThat(undo(act)).isInstanceOf(Outcome.Refused.class);
        replaced(act);
        entersKey(helpdesk);
        assertThat(code(helpdesk)).isEqualTo(Code.VALID);
        assertThat(undo(act)).isInstanceOf(Outcome.Refused.class);
        assertThat(code(helpdesk)).isEqualTo(Code.VALID);
    }

    @Test
    void serversThatHaveKeysAndContinueFreeCountAsReached() {
        var basic = shop.bought(order(BASIC, 1, helpdesk));
        var act = revoked(Target.of(basic), RevocationReason.LICENSE_VIOLATION);
        casey.does(() -> assets.generateKey(helpdesk));
        clock.advance(Duration.ofDays(8));
        replaced(act);
        assertThat(latest())
                .satisfies(done -> assertThat(done.servers()).isEqualTo(1))
                .satisfies(done -> assertThat(done.keys()).isZero());
        assertThat(shop.offer(helpdesk)).isEqualTo("virtual");
    }

    /** The job that makes them may come late: a node was busy, or stopped. */
    @Test
    void whatWasRevokedAgainBeforeItsNewKeyWasMadeGetsNone() {
        var basic = Target.of(shop.bought(order(BASIC, 1, helpdesk)));
        var act = revoked(basic, RevocationReason.LICENSE_VIOLATION);
        clock.advance(Duration.ofDays(8));
        assertThat(replace(act)).isInstanceOf(Outcome.Done.class);
        clock.advance(Duration.ofSeconds(1));
        revoked(Target.of(acme()), RevocationReason.NON_PAYMENT);
        ReplacementKeysNow.make(portal, act.value());
        assertThat(casey.does(() -> assets.details(helpdesk)).currentKey()).isEmpty();
    }

    @Test
    void aLeakThatTheCustomerReportedLeavesNothingToReplace() {
        casey.does(() -> assets.reportLeaked(helpdesk, keyOf(helpdesk)));
        var reported = latest();
        assertThat(reported.canBeReplaced()).isFalse();
        assertThat(replace(reported.id())).isEqualTo(refused(Refusal.NOTHING_LEFT));
        assertThat(latest()).isEqualTo(reported);
    }

    @Test
    void whatTheCustomerRemovedIsNeitherUndoneNorReplaced() {
        casey.does(() -> {
            assets.remove(helpdesk);
            return helpdesk;
        });
        var removed = latest();
        assertThat(removed.undoUntil()).isEmpty();
        clock.advance(Duration.ofDays(8));
        assertThat(latest().canBeReplaced()).isFalse();
        assertThat(replace(removed.id())).isEqualTo(refused(Refusal.NOTHING_LEFT));
    }

    @Test
    void aServerThatWasRemovedSinceGetsNothing() {
        var act = revoked(Target.of(helpdesk), RevocationReason.LICENSE_VIOLATION);
        casey.does(() -> {
            assets.remove(helpdesk);
            return helpdesk;
        });
        clock.advance(Duration.ofDays(8));
        assertThat(replace(act)).isEqualTo(refused(Refusal.NOTHING_LEFT));
    }

    @Test
    void anOlderKeyThatStandsBesideIsNoCurrentOne() {
        clock.advance(Duration.ofMinutes(1));
        KeysBesideNow.make(portal, shop.bought(order(BASIC, 1, helpdesk)));
        var act = revoked(Target.of(keyOf(helpdesk)), RevocationReason.KEY_COMPROMISED);
        assertThat(casey.does(() -> assets.showKey(helpdesk))).isEmpty();
        assertThat(casey.does(() -> assets.details(helpdesk).currentKey())).isEmpty();
        replaced(act);
        assertThat(casey.does(() -> assets.showKey(helpdesk))).isPresent();
        assertThat(replace(act)).isEqualTo(refused(Refusal.DECIDED_ALREADY));
    }

    @Test
    void whereOnlyAnOlderKeyIsLeftTheCustomerGeneratesAnotherOne() {
        clock.advance(Duration.ofMinutes(1));
        KeysBesideNow.make(portal, shop.bought(order(BASIC, 1, helpdesk)));
        revoked(Target.of(keyOf(helpdesk)), RevocationReason.KEY_COMPROMISED);
        assertThat(casey.does(() -> assets.generateKey(helpdesk))).isInstanceOf(KeyRequest.Issued.class);
        assertThat(casey.does(() -> assets.details(helpdesk).currentKey())).isPresent();
    }

    private void replaced(RevocationId act) {
        assertThat(replace(act)).isInstanceOf(Outcome.Done.class);
        ReplacementKeysNow.make(portal, act.value());
    }

    private Outcome replace(RevocationId act) {
        return sasha.does(() -> desk.replace(act, "New keys"));
    }

    private RevocationDetails latest() {
        return sasha.does(() -> history.find(RevocationFilter.all(), 0, 1)).getFirst();
    }
}
