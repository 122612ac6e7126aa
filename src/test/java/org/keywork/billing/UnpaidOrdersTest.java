package org.keywork.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.ADVANCED;
import static org.keywork.billing.BillingSamples.BASIC;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.beispiel;
import static org.keywork.billing.BillingSamples.order;
import static org.keywork.billing.BillingSamples.renewal;
import static org.keywork.billing.BillingSamples.upgrade;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.subscription.SubscriptionState;
import org.keywork.validation.Code;
import org.springframework.beans.factory.annotation.Autowired;

/** What an invoice that isn't paid comes to, and what ends that. */
@PortalTest
class UnpaidOrdersTest extends OpenShop {
    @Autowired
    private OverdueRun overdue;

    @Test
    void whatAnUnpaidOrderWasUpgradedToIsSuspendedAndGoesOnWhenItIsPaid() {
        var first = shop.accepted(order(STANDARD, 1, helpdesk));
        var upgraded = shop.accepted(upgrade(shop.granted(first).id(), ADVANCED, 1));
        shop.pay(upgraded);
        clock.advance(Duration.ofDays(61));
        overdue.run();
        assertThat(shop.granted(upgraded).state()).isEqualTo(SubscriptionState.SUSPENDED);
        assertThat(shop.code(helpdesk)).isEqualTo(Code.SUSPENDED);
        shop.pay(first);
        assertThat(shop.code(helpdesk)).isEqualTo(Code.VALID);
        assertThat(shop.offer(helpdesk)).isEqualTo(ADVANCED.value());
    }

    @Test
    void whereAPartWasUpgradedBothAreSuspendedAndGoOn() {
        var staging = shop.server("Staging");
        var first = shop.accepted(order(STANDARD, 2, helpdesk, staging));
        var upgraded = shop.accepted(upgrade(shop.granted(first).id(), ADVANCED, 1, staging));
        shop.pay(upgraded);
        clock.advance(Duration.ofDays(31));
        assertThat(shop.sam.does(() -> desk.suspend(first))).isEqualTo(new OrderDecision.Done());
        assertThat(shop.code(helpdesk)).isEqualTo(Code.SUSPENDED);
        assertThat(shop.code(staging)).isEqualTo(Code.SUSPENDED);
        shop.pay(first);
        assertThat(shop.code(helpdesk)).isEqualTo(Code.VALID);
        assertThat(shop.code(staging)).isEqualTo(Code.VALID);
    }

    @Test
    void anUnpaidUpgradeLeavesWhatWasNotUpgradedAlone() {
        var staging = shop.server("Staging");
        var first = shop.accepted(order(STANDARD, 2, helpdesk, staging));
        shop.pay(first);
        shop.accepted(upgrade(shop.granted(first).id(), ADVANCED, 1, staging));
        clock.advance(Duration.ofDays(61));
        overdue.run();
        assertThat(shop.code(helpdesk)).isEqualTo(Code.VALID);
        assertThat(shop.code(staging)).isEqualTo(Code.SUSPENDED);
    }

    @Test
    void payingTheUpgradeAloneIsNotEnough() {
        var first = shop.accepted(order(STANDARD, 1, helpdesk));
        var upgraded = shop.accepted(upgrade(shop.granted(first).id(), ADVANCED, 1));
        clock.advance(Duration.ofDays(61));
        overdue.run();
        shop.pay(upgraded);
        assertThat(shop.code(helpdesk)).isEqualTo(Code.SUSPENDED);
        shop.pay(first);
        assertThat(shop.code(helpdesk)).isEqualTo(Code.VALID);
    }

    @Test
    void aRenewalThatWasNotPaidAndIsCancelledLeavesNothingSuspended() {
        var first = shop.accepted(order(STANDARD, 1, helpdesk));
        shop.pay(first);
        clock.stopAt("2028-03-20T09:00:00Z");
        var renewed = shop.accepted(renewal(shop.granted(first).id(), STANDARD, 1));
        clock.stopAt("2028-05-01T09:00:00Z");
        shop.sam.does(() -> desk.suspend(renewed));
        assertThat(shop.code(helpdesk)).isEqualTo(Code.SUSPENDED);
        assertThat(shop.sam.does(() -> desk.cancel(renewed, "Never paid"))).isEqualTo(new OrderDecision.Done());
        assertThat(shop.granted(first).state()).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(shop.code(helpdesk)).as("as before the renewal").isEqualTo(Code.EXPIRED);
    }

    @Test
    void aCorrectedInvoiceHasTimeAgainToBePaidAndNothingIsSuspendedMeanwhile() {
        var first = shop.accepted(order(STANDARD, 1, helpdesk));
        clock.advance(Duration.ofDays(61));
        overdue.run();
        assertThat(shop.code(helpdesk)).isEqualTo(Code.SUSPENDED);
        shop.sam.does(() -> desk.correctInvoice(first, beispiel(), "The customer is in Germany"));
        assertThat(shop.code(helpdesk)).isEqualTo(Code.VALID);
        overdue.run();
        assertThat(shop.code(helpdesk)).isEqualTo(Code.VALID);
    }

    @Test
    void aCorrectionToWhatWasPaidAlreadyEndsTheSuspension() {
        var first = shop.accepted(order(STANDARD, 1, helpdesk));
        shop.sam.does(
                () -> desk.recordPayment(first, new NewPayment(59_000, LocalDate.parse("2027-03-20"), "Without VAT")));
        clock.advance(Duration.ofDays(31));
        shop.sam.does(() -> desk.suspend(first));
        assertThat(shop.code(helpdesk)).isEqualTo(Code.SUSPENDED);
        shop.sam.does(() -> desk.correctInvoice(first, beispiel(), "The customer is in Germany"));
        assertThat(shop.code(helpdesk)).isEqualTo(Code.VALID);
    }

    @Test
    void anOrderWithAPaidNextPeriodIsNotCancelledBeforeThat() {
        var first = shop.accepted(order(STANDARD, 1, helpdesk));
        clock.stopAt("2028-02-01T09:00:00Z");
        var next = shop.accepted(renewal(shop.granted(first).id(), BASIC, 1));
        assertThat(shop.sam.does(() -> desk.cancel(first, "Mistake"))).isEqualTo(new OrderDecision.ChangedSince());
        assertThat(shop.granted(first).state()).isEqualTo(SubscriptionState.ACTIVE);
        clock.stopAt("2028-03-14T09:00:00Z");
        assertThat(shop.offer(helpdesk)).isEqualTo(BASIC.value());
        clock.stopAt("2028-02-01T09:00:00Z");
        assertThat(shop.sam.does(() -> desk.cancel(next, "Mistake"))).isEqualTo(new OrderDecision.Done());
        assertThat(shop.sam.does(() -> desk.cancel(first, "Mistake"))).isEqualTo(new OrderDecision.Done());
    }
}
