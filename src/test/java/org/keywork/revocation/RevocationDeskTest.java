package org.keywork.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keywork.billing.BillingSamples.BASIC;
import static org.keywork.billing.BillingSamples.order;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.account.Recipient;
import org.keywork.asset.AddRequest;
import org.keywork.asset.AssetId;
import org.keywork.asset.KeyRequest;
import org.keywork.asset.KeysBesideNow;
import org.keywork.asset.NewServer;
import org.keywork.asset.RevocationReason;
import org.keywork.asset.ServerState;
import org.keywork.revocation.Outcome.Refusal;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.SubscriptionState;
import org.keywork.subscription.Subscriptions;
import org.keywork.validation.Code;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class RevocationDeskTest extends SupportAtAcme {
    @Autowired
    Subscriptions subscriptions;

    @Test
    void aRevokedKeyIsRefusedAndComesBackWhenThatIsUndone() {
        var act = revoked(Target.of(keyOf(helpdesk)), RevocationReason.LICENSE_VIOLATION);
        assertThat(code(helpdesk)).isEqualTo(Code.REVOKED);
        assertThat(code(staging)).isEqualTo(Code.VALID);
        assertThat(state(helpdesk)).isEqualTo(ServerState.REVOKED);

        assertThat(undo(act)).isEqualTo(new Outcome.Done(act));
        assertThat(code(helpdesk)).isEqualTo(Code.VALID);
        assertThat(state(helpdesk)).isEqualTo(ServerState.NOT_USED_YET);
    }

    @Test
    void aRevokedKeyStaysRevokedWhereTheCustomerMadeANewOneSince() {
        var act = revoked(Target.of(keyOf(helpdesk)), RevocationReason.ISSUED_IN_ERROR);
        assertThat(casey.does(() -> assets.generateKey(helpdesk))).isInstanceOf(KeyRequest.Issued.class);

        assertThat(undo(act)).isEqualTo(new Outcome.Refused(Refusal.CHANGED_SINCE, Optional.of("Helpdesk")));
        assertThat(code(helpdesk)).isEqualTo(Code.REVOKED);
        entersKey(helpdesk);
        assertThat(code(helpdesk)).isEqualTo(Code.VALID);
    }

    @Test
    void aRevokedServerGetsNoNewKeyUntilThatIsUndone() {
        var act = revoked(Target.of(helpdesk), RevocationReason.LICENSE_VIOLATION);
        assertThat(code(helpdesk)).isEqualTo(Code.REVOKED);
        assertThat(casey.does(() -> assets.generateKey(helpdesk)))
                .isEqualTo(new KeyRequest.Refused(KeyRequest.Reason.SERVER_REVOKED));

        undo(act);
        assertThat(code(helpdesk)).isEqualTo(Code.VALID);
    }

    @Test
    void aRevokedSubscriptionTakesItsServersWithItAndGivesThemBack() {
        var basic = shop.bought(order(BASIC, 2, helpdesk));
        var act = revoked(Target.of(basic), RevocationReason.NON_PAYMENT);
        assertThat(code(helpdesk)).isEqualTo(Code.REVOKED);
        assertThat(code(staging)).isEqualTo(Code.VALID);
        assertThat(shop.subscription(basic).state()).isEqualTo(SubscriptionState.CANCELLED);

        undo(act);
        assertThat(code(helpdesk)).isEqualTo(Code.VALID);
        assertThat(shop.offer(helpdesk)).isEqualTo(BASIC.value());
        assertThat(shop.subscription(basic).state()).isEqualTo(SubscriptionState.ACTIVE);
    }

    @Test
    void aRevokedOrganizationHasNothingLeftAndGetsAllOfItBack() {
        var basic = shop.bought(order(BASIC, 1, helpdesk));
        var act = revoked(Target.of(acme()), RevocationReason.LICENSE_VIOLATION);
        assertThat(code(helpdesk)).isEqualTo(Code.REVOKED);
        assertThat(code(staging)).isEqualTo(Code.REVOKED);
        assertThat(casey.does(() -> assets.add(new NewServer("Another", Optional.empty(), Optional.empty()))))
                .isInstanceOf(AddRequest.NoPlaceLeft.class);

        undo(act);
        assertThat(code(helpdesk)).isEqualTo(Code.VALID);
        assertThat(code(staging)).isEqualTo(Code.VALID);
        assertThat(shop.subscription(basic).state()).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(casey.does(() -> assets.add(new NewServer("Another", Optional.empty(), Optional.empty()))))
                .isInstanceOf(AddRequest.Done.class);
    }

    @Test
    void keysThatOthersKnowNeverComeBackButWhatIsPaidForStays() {
        var basic = shop.bought(order(BASIC, 1, helpdesk));
        var act = revoked(Target.of(acme()), RevocationReason.KEY_COMPROMISED);
        assertThat(code(helpdesk)).isEqualTo(Code.REVOKED);
        assertThat(shop.subscription(basic).state()).isEqualTo(SubscriptionState.ACTIVE);

        assertThat(undo(act)).isEqualTo(refused(Refusal.COMPROMISED));
        assertThat(casey.does(() -> assets.generateKey(helpdesk))).isInstanceOf(KeyRequest.Issued.class);
        entersKey(helpdesk);
        assertThat(code(helpdesk)).isEqualTo(Code.VALID);
    }

    @Test
    void afterItsDaysARevocationIsFinal() {
        var act = revoked(Target.of(helpdesk), RevocationReason.LICENSE_VIOLATION);
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(sasha.does(() -> desk.replace(act, "They paid"))).isEqualTo(refused(Refusal.NOT_FINAL_YET));
        clock.advance(Duration.ofSeconds(1));
        assertThat(undo(act)).isEqualTo(refused(Refusal.FINAL));
        assertThat(code(helpdesk)).isEqualTo(Code.REVOKED);
    }

    @Test
    void actsThatReachTheSameServerAreUndoneInReverse() {
        var key = revoked(Target.of(keyOf(helpdesk)), RevocationReason.ISSUED_IN_ERROR);
        var server = revoked(Target.of(acme()), RevocationReason.LICENSE_VIOLATION);
        assertThat(undo(key)).isEqualTo(new Outcome.Refused(Refusal.CHANGED_SINCE, Optional.of("Helpdesk")));

        undo(server);
        assertThat(code(staging)).isEqualTo(Code.VALID);
        assertThat(code(helpdesk)).isEqualTo(Code.REVOKED);
        undo(key);
        assertThat(code(helpdesk)).isEqualTo(Code.VALID);
    }

    @Test
    void whatReachesManyServersWaitsForASecondPerson() {
        var basic = shop.bought(order(BASIC, 30, helpdesk));
        IntStream.range(0, 25).forEach(i -> added("Server " + i, basic));

        var asked = sasha.does(() -> desk.revoke(Target.of(basic), because(RevocationReason.NON_PAYMENT)));
        assertThat(asked).isInstanceOf(Outcome.Waiting.class);
        var act = ((Outcome.Waiting) asked).act();
        assertThat(code(helpdesk)).isEqualTo(Code.VALID);
        assertThat(sasha.does(() -> desk.confirm(act))).isEqualTo(refused(Refusal.SAME_PERSON));

        assertThat(alex.does(() -> desk.confirm(act))).isEqualTo(new Outcome.Done(act));
        assertThat(code(helpdesk)).isEqualTo(Code.REVOKED);
        assertThat(alex.does(() -> desk.confirm(act))).isEqualTo(refused(Refusal.DECIDED_ALREADY));
        assertThat(sasha.does(() -> history.find(act)).orElseThrow().servers()).isEqualTo(26);
    }

    @Test
    void whatTheSecondPersonDeclinesDoesNothing() {
        var basic = shop.bought(order(BASIC, 30, helpdesk));
        IntStream.range(0, 25).forEach(i -> added("Server " + i, basic));
        var act = ((Outcome.Waiting)
                        sasha.does(() -> desk.revoke(Target.of(basic), because(RevocationReason.NON_PAYMENT))))
                .act();

        assertThat(alex.does(() -> desk.decline(act, "They paid yesterday"))).isEqualTo(new Outcome.Done(act));
        assertThat(code(helpdesk)).isEqualTo(Code.VALID);
        assertThat(alex.does(() -> desk.confirm(act))).isEqualTo(refused(Refusal.DECIDED_ALREADY));
    }

    @Test
    void leakedKeysWaitForNobodyHoweverManyTheyAre() {
        var basic = shop.bought(order(BASIC, 30, helpdesk));
        IntStream.range(0, 25).forEach(i -> added("Server " + i, basic));
        revoked(Target.of(basic), RevocationReason.KEY_COMPROMISED);
        assertThat(code(helpdesk)).isEqualTo(Code.REVOKED);
    }

    @Test
    void aSuspendedSubscriptionGrantsNothingUntilItIsReinstated() {
        var basic = shop.bought(order(BASIC, 1, helpdesk));
        var target = Target.of(basic);
        sasha.does(() -> desk.suspend(target, because(RevocationReason.LICENSE_VIOLATION)));
        assertThat(code(helpdesk)).isEqualTo(Code.SUSPENDED);
        assertThat(sasha.does(() -> desk.suspend(target, because(RevocationReason.LICENSE_VIOLATION))))
                .isEqualTo(refused(Refusal.NOTHING_TO_SUSPEND));

        sasha.does(() -> desk.reinstate(target, "They keep them now"));
        assertThat(code(helpdesk)).isEqualTo(Code.VALID);
        assertThat(sasha.does(() -> desk.reinstate(target, "They keep them now")))
                .isEqualTo(refused(Refusal.NOTHING_TO_REINSTATE));
    }

    @Test
    void reinstatingRevivesNothingThatWasRevoked() {
        var basic = shop.bought(order(BASIC, 1, helpdesk));
        sasha.does(() -> desk.suspend(Target.of(basic), because(RevocationReason.NON_PAYMENT)));
        revoked(Target.of(basic), RevocationReason.NON_PAYMENT);
        assertThat(sasha.does(() -> desk.reinstate(Target.of(basic), "They paid")))
                .isEqualTo(refused(Refusal.NOTHING_TO_REINSTATE));
        assertThat(code(helpdesk)).isEqualTo(Code.REVOKED);
    }

    @Test
    void whatGoesOnNeedsNoReason() {
        var basic = Target.of(shop.bought(order(BASIC, 1, helpdesk)));
        sasha.does(() -> desk.suspend(basic, because(RevocationReason.LICENSE_VIOLATION)));
        var outcome = sasha.<Outcome>does(() -> desk.reinstate(basic, "They keep them now"));
        assertThat(sasha.does(() -> history.find(((Outcome.Done) outcome).act()))
                        .orElseThrow()
                        .reason())
                .isEmpty();
        assertThat(casey.does(() -> mine.all()).getFirst().reason()).isEmpty();
    }

    @Test
    void keysThatOthersKnowAreRevokedAndNotSuspended() {
        var basic = shop.bought(order(BASIC, 30, helpdesk));
        IntStream.range(0, 25).forEach(i -> added("Server " + i, basic));
        assertThat(sasha.does(() -> desk.suspend(Target.of(basic), because(RevocationReason.KEY_COMPROMISED))))
                .isEqualTo(refused(Refusal.LEAKS_ARE_REVOKED));
        assertThat(code(helpdesk)).isEqualTo(Code.VALID);
        assertThat(sasha.does(() -> desk.suspend(Target.of(basic), because(RevocationReason.NON_PAYMENT))))
                .isInstanceOf(Outcome.Waiting.class);
    }

    @Test
    void aKeyBesideStaysRevokedWhereItsSuccessorWasReplacedSince() {
        var older = keyOf(helpdesk);
        clock.advance(Duration.ofMinutes(1));
        KeysBesideNow.make(portal, shop.bought(order(BASIC, 1, helpdesk)));
        assertThat(keyOf(helpdesk)).isNotEqualTo(older);
        clock.advance(Duration.ofMinutes(1));
        var act = revoked(Target.of(older), RevocationReason.ISSUED_IN_ERROR);
        assertThat(code(helpdesk)).isEqualTo(Code.REVOKED);
        clock.advance(Duration.ofMinutes(1));
        assertThat(casey.does(() -> assets.replaceKey(helpdesk, keyOf(helpdesk))))
                .isInstanceOf(KeyRequest.Issued.class);
        assertThat(undo(act)).isEqualTo(new Outcome.Refused(Refusal.CHANGED_SINCE, Optional.of("Helpdesk")));
        assertThat(code(helpdesk)).isEqualTo(Code.REVOKED);
    }

    @Test
    void aKeyBesideComesBackWhereNothingElseHappened() {
        var older = keyOf(helpdesk);
        clock.advance(Duration.ofMinutes(1));
        KeysBesideNow.make(portal, shop.bought(order(BASIC, 1, helpdesk)));
        clock.advance(Duration.ofMinutes(1));
        var act = revoked(Target.of(older), RevocationReason.ISSUED_IN_ERROR);
        assertThat(undo(act)).isEqualTo(new Outcome.Done(act));
        assertThat(code(helpdesk)).isEqualTo(Code.VALID);
    }

    @Test
    void theDryRunSaysWhatWouldStopAndWhoIsTold() {
        var basic = shop.bought(order(BASIC, 1, helpdesk));
        var reach = sasha.does(() ->
                        desk.reach(Target.of(acme()), RevocationAct.REVOKED, Optional.of(RevocationReason.NON_PAYMENT)))
                .orElseThrow();
        assertThat(reach.keys().stopping()).isEqualTo(2);
        assertThat(reach.keys().keys()).isGreaterThanOrEqualTo(2);
        assertThat(reach.keys().first()).extracting(server -> server.name()).containsExactly("Helpdesk", "Staging");
        assertThat(reach.subscriptions()).extracting(found -> found.id()).contains(basic);
        assertThat(reach.needsSecond()).isFalse();
        assertThat(reach.mailed()).extracting(Recipient::email).containsExactly("customer@example.com");
        assertThat(code(helpdesk)).isEqualTo(Code.VALID);
    }

    @Test
    void customersSeeTheirPartWithoutTheNoteAndWhatTheyDidThemselves() {
        revoked(Target.of(helpdesk), RevocationReason.LICENSE_VIOLATION);
        casey.does(() -> assets.reportLeaked(staging, keyOf(staging)));

        assertThat(casey.does(() -> mine.all()))
                .extracting(MyRevocations.Line::reason)
                .containsExactly(
                        Optional.of(RevocationReason.KEY_COMPROMISED), Optional.of(RevocationReason.LICENSE_VIOLATION));
        assertThat(sasha.does(() -> history.find(RevocationFilter.all(), 0, 10)))
                .extracting(RevocationDetails::askedBy)
                .containsExactly("Casey Customer", "Sasha Support");
    }

    @Test
    void neitherCustomersNorSalesRevokeAnything() {
        assertThatThrownBy(() ->
                        casey.does(() -> desk.revoke(Target.of(helpdesk), because(RevocationReason.CUSTOMER_REQUEST))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> shop.sam.does(
                        () -> desk.revoke(Target.of(helpdesk), because(RevocationReason.CUSTOMER_REQUEST))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(code(helpdesk)).isEqualTo(Code.VALID);
    }

    private void added(String name, SubscriptionId uses) {
        casey.does(() -> assets.add(new NewServer(name, Optional.empty(), Optional.empty()), uses));
    }

    private ServerState state(AssetId server) {
        return casey.does(() -> assets.details(server)).state();
    }
}
