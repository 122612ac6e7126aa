package org.keywork.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.BASIC;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.order;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.asset.NewServer;
import org.keywork.asset.RevocationReason;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.Subscriptions;

/** The history of a server and of a key has every act that reached them, whatever it was about. */
@PortalTest
class ActsThatReachedTest extends SupportAtAcme {
    private SubscriptionId basic;

    @BeforeEach
    void aPaidServer() {
        basic = shop.bought(order(BASIC, 1, helpdesk));
    }

    @Test
    void whatWasSuspendedAndWentOnReachedItsServersAndTheirKeys() {
        sasha.does(() -> desk.suspend(Target.of(basic), because(RevocationReason.NON_PAYMENT)));
        clock.advance(Duration.ofSeconds(1));
        sasha.does(() -> desk.reinstate(Target.of(acme()), "They paid"));
        var expected = List.of(RevocationAct.REINSTATED, RevocationAct.SUSPENDED);
        assertThat(acts(Target.of(helpdesk))).isEqualTo(expected);
        assertThat(acts(Target.of(keyOf(helpdesk)))).isEqualTo(expected);
        assertThat(acts(Target.of(basic))).isEqualTo(expected);
        assertThat(casey.does(() -> mine.of(helpdesk)))
                .extracting(MyRevocations.Line::act)
                .isEqualTo(expected);
        assertThat(acts(Target.of(staging))).isEmpty();
        assertThat(acts(Target.of(keyOf(staging)))).isEmpty();
    }

    @Test
    void aServerKeepsItsHistoryWhenItUsesSomethingElseAndTakesNoneOver() {
        sasha.does(() -> desk.suspend(Target.of(basic), because(RevocationReason.NON_PAYMENT)));
        clock.advance(Duration.ofSeconds(1));
        sasha.does(() -> desk.reinstate(Target.of(basic), "They paid"));
        var expected = List.of(RevocationAct.REINSTATED, RevocationAct.SUSPENDED);
        shop.bought(order(STANDARD, 1, helpdesk));
        var free = portal.getBean(Subscriptions.class).freeOf(acme()).id();
        casey.does(() -> assets.use(helpdesk, free));
        casey.does(() -> assets.use(staging, basic));
        assertThat(acts(Target.of(helpdesk))).isEqualTo(expected);
        assertThat(acts(Target.of(keyOf(helpdesk)))).isEqualTo(expected);
        assertThat(acts(Target.of(staging))).isEmpty();
        assertThat(acts(Target.of(keyOf(staging)))).isEmpty();
    }

    @Test
    void aKeyThatWasMadeSinceWasNeverSuspended() {
        sasha.does(() -> desk.suspend(Target.of(basic), because(RevocationReason.NON_PAYMENT)));
        clock.advance(Duration.ofSeconds(1));
        var before = keyOf(helpdesk);
        casey.does(() -> assets.replaceKey(helpdesk, before));
        assertThat(acts(Target.of(before))).containsExactly(RevocationAct.SUSPENDED);
        assertThat(acts(Target.of(keyOf(helpdesk)))).isEmpty();
    }

    @Test
    void whatIssuedAReplacementReachedWhatItReplaced() {
        var key = keyOf(helpdesk);
        var act = revoked(Target.of(basic), RevocationReason.KEY_COMPROMISED);
        sasha.does(() -> desk.replace(act, "New keys"));
        var expected = List.of(RevocationAct.REPLACED, RevocationAct.REVOKED);
        assertThat(acts(Target.of(helpdesk))).isEqualTo(expected);
        assertThat(acts(Target.of(key))).isEqualTo(expected);
        assertThat(acts(Target.of(basic))).isEqualTo(expected);
    }

    @Test
    void whatWaitsOrWasDeclinedStandsWithItsOwnSubjectAndCustomersSeeNothingOfIt() {
        var many = shop.bought(order(BASIC, 30));
        IntStream.range(0, 26).forEach(i -> added("Server " + i, many));
        var asked = sasha.<Outcome>does(() -> desk.revoke(Target.of(many), because(RevocationReason.NON_PAYMENT)));
        assertThat(states(Target.of(many))).containsExactly(RevocationState.WAITING);
        sasha.does(() -> desk.decline(((Outcome.Waiting) asked).act(), "They paid"));
        assertThat(states(Target.of(many))).containsExactly(RevocationState.DECLINED);
        assertThat(casey.does(() -> mine.all())).isEmpty();
    }

    @Test
    void whatIsAskedOfAServerOrKeyIsFoundThere() {
        var key = keyOf(helpdesk);
        revoked(Target.of(key), RevocationReason.ISSUED_IN_ERROR);
        revoked(Target.of(staging), RevocationReason.ISSUED_IN_ERROR);
        assertThat(acts(Target.of(key))).containsExactly(RevocationAct.REVOKED);
        assertThat(acts(Target.of(helpdesk))).containsExactly(RevocationAct.REVOKED);
        assertThat(acts(Target.of(staging))).containsExactly(RevocationAct.REVOKED);
    }

    private void added(String name, SubscriptionId uses) {
        casey.does(() -> assets.add(new NewServer(name, Optional.empty(), Optional.empty()), uses));
    }

    private List<RevocationAct> acts(Target target) {
        return found(target).stream().map(RevocationDetails::act).toList();
    }

    private List<RevocationState> states(Target target) {
        return found(target).stream().map(RevocationDetails::state).toList();
    }

    private List<RevocationDetails> found(Target target) {
        return sasha.does(() -> history.find(RevocationFilter.reaching(target), 0, 10));
    }
}
