package org.keywork.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.ADVANCED;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.renewal;
import static org.keywork.billing.BillingSamples.upgrade;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.MovableClock;
import org.keywork.PortalTest;
import org.keywork.asset.MyAssets;
import org.keywork.billing.OrderId;
import org.keywork.billing.SubscriptionEnding;
import org.keywork.subscription.SubscriptionId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A mail about an end is written from the state at the moment it is sent. */
@PortalTest
class SubscriptionEndingTest {
    @Autowired
    private ApplicationContext portal;

    @Autowired
    private MovableClock clock;

    private Company acme;
    private OrderedMails mails;
    private SubscriptionId standard;
    private LocalDate end;

    @BeforeEach
    void aMailAboutTheEndWaits() {
        clock.stopAt(Scene.START);
        acme = new Company(portal);
        mails = new OrderedMails(portal);
        var order = acme.acceptedOne();
        acme.pays(order, acme.details(order).balanceCents());
        standard = acme.granted(order);
        end = acme.entitlement(standard).end().orElseThrow();
        clock.stopAt(end.minusDays(30) + "T09:00:00Z");
        acme.tell(new SubscriptionEnding(standard, acme.organization(), end, 30));
    }

    @Test
    void daysAreCountedWhenItIsWritten() {
        assertThat(written().subject()).isEqualTo("Standard ends in 30 days");
        assertThat(written().text())
                .contains(
                        "Standard for 3 servers ends in 30 days, on 7 January 2025 (Paris).",
                        "It is used by: " + Company.SERVER,
                        "Renew:\nhttp://127.0.0.1:8080/order?renew=" + standard);
        clock.stopAt(end.minusDays(1) + "T09:00:00Z");
        assertThat(written().subject()).isEqualTo("Standard ends tomorrow");
        clock.stopAt(end + "T09:00:00Z");
        assertThat(written().subject()).isEqualTo("Standard ends today");
        assertThat(written().text()).contains("/order?renew=");
    }

    @Test
    void afterTheEndItSaysUntilWhenItCanBeRenewed() {
        clock.stopAt(end.plusDays(3) + "T09:00:00Z");
        assertThat(written().subject()).isEqualTo("Standard has ended");
        assertThat(written().text())
                .contains(
                        "Standard ended 3 days ago, on 7 January 2025 (Paris).",
                        "renew it until 7 April 2025",
                        "http://127.0.0.1:8080/subscriptions\n")
                .doesNotContain("/order");
        clock.stopAt(end.plusDays(91) + "T09:00:00Z");
        assertThat(written().text()).contains("too late to renew").doesNotContain("/order");
    }

    @Test
    void whoRenewedMeanwhileGetsNone() {
        acme.accepted(renewal(standard, STANDARD, 3));
        assertThat(mails.of(MailKind.SUBSCRIPTION_ENDING, acme.english)).hasSize(1);
        assertThat(mails.now(MailKind.SUBSCRIPTION_ENDING, acme.english)).isEmpty();
    }

    @Test
    void whoOrderedMeanwhileHearsThatTheOrderWaits() {
        var order = acme.places(renewal(standard, STANDARD, 3));
        assertThat(written().subject()).endsWith("awaits acceptance: Standard ends");
        assertLeadsTo(order);
        acme.owner.does(() -> acme.orders().withdraw(order));
        assertThat(written().subject()).isEqualTo("Standard ends in 30 days");
    }

    @Test
    void anUpgradeThatWaitsEndsOnTheSameDayAndPutsNothingOff() {
        acme.places(upgrade(standard, ADVANCED, 3));
        assertThat(written().subject()).isEqualTo("Standard ends in 30 days");
        assertThat(written().text()).contains("/order?renew=" + standard);
    }

    @Test
    void aNextPeriodAtAnotherLevelIsStillToBePaid() {
        var order = acme.accepted(renewal(standard, ADVANCED, 3));
        assertThat(written().subject()).endsWith("awaits payment: Standard is renewed");
        assertLeadsTo(order);
        acme.pays(order, acme.details(order).balanceCents());
        assertThat(mails.now(MailKind.SUBSCRIPTION_ENDING, acme.english)).isEmpty();
    }

    @Test
    void whatNoServerUsesAnyMoreHasEndedForNobody() {
        clock.stopAt(end.plusDays(3) + "T09:00:00Z");
        acme.owner.does(() -> {
            portal.getBean(MyAssets.class).remove(acme.server);
            return true;
        });
        assertThat(mails.now(MailKind.SUBSCRIPTION_ENDING, acme.english)).isEmpty();
    }

    private Mail written() {
        return mails.now(MailKind.SUBSCRIPTION_ENDING, acme.english).getFirst();
    }

    private void assertLeadsTo(OrderId order) {
        assertThat(written().text())
                .contains("http://127.0.0.1:8080/" + Scene.page(order) + "\n")
                .doesNotContain("renew=");
    }
}
