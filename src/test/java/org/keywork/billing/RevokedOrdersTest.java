package org.keywork.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.order;
import static org.keywork.billing.BillingSamples.renewal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.account.Persona;
import org.keywork.asset.RevocationReason;
import org.keywork.revocation.NewRevocation;
import org.keywork.revocation.Outcome;
import org.keywork.revocation.RevocationDesk;
import org.keywork.revocation.RevocationId;
import org.keywork.revocation.Target;
import org.keywork.subscription.ClosedBecause;
import org.keywork.subscription.SubscriptionState;
import org.keywork.subscription.SuspendedBecause;
import org.keywork.validation.Code;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where support revoke and suspend what sales are owed for, and sales take back what support revoked. */
@PortalTest
class RevokedOrdersTest extends OpenShop {
    @Autowired
    private OverdueRun overdue;

    @Autowired
    private RevocationDesk revocations;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatWasPaidWhileItWasRevokedGoesOnWhenThatIsUndone() {
        var unpaid = isSuspendedForWantOfPayment();
        var act = revoked(unpaid);
        shop.pay(unpaid);
        assertThat(undo(act)).isEqualTo(new Outcome.Done(act));
        assertThat(shop.granted(unpaid).state()).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(shop.code(helpdesk)).isEqualTo(Code.VALID);
        assertThat(history(unpaid)).containsExactly("STARTED", "SUSPENDED", "CANCELLED", "RESTORED", "REINSTATED");
    }

    @Test
    void whatIsOwedAllTheSameStaysSuspendedUntilItIsPaid() {
        var unpaid = isSuspendedForWantOfPayment();
        undo(revoked(unpaid));
        assertThat(shop.granted(unpaid).suspendedBecause()).contains(SuspendedBecause.UNPAID);
        assertThat(shop.code(helpdesk)).isEqualTo(Code.SUSPENDED);
        shop.pay(unpaid);
        assertThat(shop.code(helpdesk)).isEqualTo(Code.VALID);
    }

    @Test
    void noPaymentEndsWhatSupportSuspended() {
        var unpaid = isSuspendedForWantOfPayment();
        var everything = Target.of(shop.casey.organization());
        assertThat(support().<Outcome>does(() -> revocations.suspend(everything, because())))
                .isInstanceOf(Outcome.Done.class);
        shop.pay(unpaid);
        assertThat(shop.code(helpdesk)).isEqualTo(Code.SUSPENDED);
        support().does(() -> revocations.reinstate(everything, "They explained"));
        assertThat(shop.code(helpdesk)).isEqualTo(Code.VALID);
    }

    @Test
    void whatSupportGiveBackWaitsForItsPaymentAsBefore() {
        var unpaid = isSuspendedForWantOfPayment();
        var target = Target.of(shop.granted(unpaid).id());
        support().does(() -> revocations.suspend(target, because()));
        overdue.run();
        assertThat(shop.granted(unpaid).suspendedBecause()).contains(SuspendedBecause.BY_STAFF);
        support().does(() -> revocations.reinstate(target, "They explained"));
        assertThat(shop.granted(unpaid).suspendedBecause()).contains(SuspendedBecause.UNPAID);
        assertThat(shop.code(helpdesk)).isEqualTo(Code.SUSPENDED);
        shop.pay(unpaid);
        assertThat(shop.code(helpdesk)).isEqualTo(Code.VALID);
    }

    @Test
    void aRevocationThatWasUndoneKeepsNoOrderFromBeingCancelled() {
        var bought = shop.accepted(order(STANDARD, 1, helpdesk));
        undo(revoked(bought));
        assertThat(shop.sam.does(() -> desk.cancel(bought, "Mistake"))).isEqualTo(new OrderDecision.Done());
        assertThat(shop.granted(bought).closedBecause()).contains(ClosedBecause.ORDER_CANCELLED);
        assertThat(shop.offer(helpdesk)).isEqualTo("virtual");
    }

    @Test
    void theInvoiceOfWhatIsRevokedIsTakenBackAndTheRevocationThenStays() {
        var bought = shop.accepted(order(STANDARD, 1));
        var act = revoked(bought);
        assertThat(shop.sam.does(() -> desk.cancel(bought, "Never paid"))).isEqualTo(new OrderDecision.Done());
        assertThat(shop.sam.does(() -> desk.details(bought)).balanceCents()).isZero();
        assertThat(shop.granted(bought).closedBecause()).contains(ClosedBecause.REVOKED);
        assertThat(undo(act)).isEqualTo(new Outcome.Refused(Outcome.Refusal.CHANGED_SINCE, Optional.empty()));
        assertThat(shop.granted(bought).state()).isEqualTo(SubscriptionState.CANCELLED);
    }

    @Test
    void aRenewalOfWhatIsRevokedIsTakenBackAndTheSubscriptionStaysOver() {
        var bought = shop.accepted(order(STANDARD, 1, helpdesk));
        shop.pay(bought);
        clock.stopAt("2028-02-01T09:00:00Z");
        var before = shop.granted(bought).end();
        var renewed = shop.accepted(renewal(shop.granted(bought).id(), STANDARD, 1));
        assertThat(shop.granted(bought).end()).isNotEqualTo(before);
        revoked(renewed);
        assertThat(shop.sam.does(() -> desk.cancel(renewed, "Never paid"))).isEqualTo(new OrderDecision.Done());
        assertThat(shop.granted(bought).end()).isEqualTo(before);
        assertThat(shop.granted(bought).state()).isEqualTo(SubscriptionState.CANCELLED);
    }

    private OrderId isSuspendedForWantOfPayment() {
        var unpaid = shop.accepted(order(STANDARD, 1, helpdesk));
        clock.advance(Duration.ofDays(61));
        overdue.run();
        assertThat(shop.granted(unpaid).suspendedBecause()).contains(SuspendedBecause.UNPAID);
        return unpaid;
    }

    private RevocationId revoked(OrderId order) {
        var target = Target.of(shop.granted(order).id());
        return ((Outcome.Done) support().<Outcome>does(() -> revocations.revoke(target, because()))).act();
    }

    private Outcome undo(RevocationId act) {
        return support().does(() -> revocations.undo(act, "They paid"));
    }

    private static NewRevocation because() {
        return new NewRevocation(RevocationReason.NON_PAYMENT, "Ticket 4711", Optional.empty());
    }

    private Persona support() {
        return Persona.of(portal, "support@example.com");
    }

    private List<String> history(OrderId order) {
        return jdbc.sql("select act from subscription_change where subscription_id = ? order by id")
                .param(shop.granted(order).id().value())
                .query(String.class)
                .list();
    }
}
