package org.keywork.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keywork.MovableClock;
import org.keywork.PortalTest;
import org.keywork.account.MailChoice;
import org.keywork.billing.BillingSamples;
import org.keywork.subscription.SubscriptionId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every mail of an order's, a subscription's and a trial's life: who gets it, and what it says, in both languages. */
@PortalTest
class LifeMailsTest {
    @Autowired
    private ApplicationContext portal;

    @Autowired
    private MovableClock clock;

    private Company acme;
    private OrderedMails mails;

    @BeforeEach
    void aCustomer() {
        clock.stopAt(Scene.START);
        acme = new Company(portal);
        mails = new OrderedMails(portal);
    }

    @ParameterizedTest
    @EnumSource
    void everyMailIsWrittenInItsReadersLanguageAndLeadsToOnePage(Scene scene) {
        var path = scene.play(acme, clock);
        var english = mails.now(scene.kind(), acme.english).getLast();
        var french = mails.now(scene.kind(), acme.french).getLast();
        assertThat(english.subject()).contains(scene.english);
        assertThat(french.subject()).contains(scene.french);
        check(english, "Hello Pat Doe,", path);
        check(french, "Bonjour Acme <i>& Söhne</i>,", path);
    }

    static void check(Mail mail, String greeting, String path) {
        var link = "http://127.0.0.1:8080/" + path;
        assertThat(mail.text())
                .startsWith(greeting)
                .contains(":\n" + link + "\n")
                .doesNotContain("{", "}", "null");
        assertThat(mail.text().split("http://", -1)).hasSize(2);
        assertThat(mail.subject()).hasSizeLessThan(120).doesNotContain("{", "\n");
        assertThat(mail.html())
                .contains("<a href=\"" + link.replace("&", "&amp;") + "\"")
                .doesNotContain("<b>", "<i>", "{");
    }

    @Test
    void everyKindOfMailIsAScene() {
        var inScenes = EnumSet.noneOf(MailKind.class);
        Arrays.stream(Scene.values()).map(Scene::kind).forEach(inScenes::add);
        assertThat(EnumSet.complementOf(inScenes))
                .containsExactly(
                        MailKind.CONFIRMATION,
                        MailKind.PASSWORD_RESET,
                        MailKind.PASSWORD_CHANGED,
                        MailKind.SERVER_BOUND,
                        MailKind.SERVER_MOVED,
                        MailKind.ADDRESS_ADDED,
                        MailKind.INVITATION);
    }

    @Test
    void whoWantsNoBillingMailsGetsNoInvoiceButHearsOfTheSubscription() {
        acme.chooses(new MailChoice(true, false));
        acme.acceptedOne();
        assertThat(mails.of(MailKind.INVOICE_ISSUED, acme.english)).isEmpty();
        assertThat(mails.of(MailKind.ORDER_PLACED, acme.english)).isEmpty();
        assertThat(mails.of(MailKind.INVOICE_ISSUED, acme.french)).hasSize(1);
        assertThat(mails.of(MailKind.ORDER_ACCEPTED, acme.english)).hasSize(1);
    }

    @Test
    void whoWantsBillingMailsOnlyHearsOfTheEndToo() {
        acme.chooses(new MailChoice(false, true));
        Scene.SUBSCRIPTION_ENDING.play(acme, clock);
        assertThat(mails.of(MailKind.SUBSCRIPTION_ENDING, acme.english)).hasSize(1);
        assertThat(mails.of(MailKind.SUBSCRIPTION_ENDING, acme.french)).hasSize(1);
    }

    @Test
    void aServerIsNamedAsItIs() {
        acme.acceptedOne();
        var mail = mails.now(MailKind.ORDER_ACCEPTED, acme.english).getFirst();
        assertThat(mail.text()).contains("It is for: " + Company.SERVER, "2 places are free");
        assertThat(mail.html()).contains("&lt;b&gt;x&lt;/b&gt; &amp; Co");
    }

    @Test
    void whatWasTakenBackMeanwhileIsNotWrittenOf() {
        var withdrawn = acme.placesOne();
        acme.owner.does(() -> acme.orders().withdraw(withdrawn));
        assertThat(mails.of(MailKind.ORDER_PLACED, acme.english)).hasSize(1);
        assertThat(mails.now(MailKind.ORDER_PLACED, acme.english)).isEmpty();
        assertThat(mails.now(MailKind.ORDER_WITHDRAWN, acme.english).getFirst().text())
                .contains("Your order", "was withdrawn", "nothing will be invoiced");

        var cancelled = acme.acceptedOne();
        Company.done(acme.sales.does(() -> acme.desk().cancel(cancelled, "Too early")));
        assertThat(mails.now(MailKind.ORDER_ACCEPTED, acme.english)).isEmpty();
        assertThat(mails.now(MailKind.INVOICE_ISSUED, acme.english)).isEmpty();
        assertThat(mails.now(MailKind.CREDIT_NOTE_ISSUED, acme.english)).hasSize(1);
    }

    @Test
    void aCancelledRenewalSaysWhatItsServersHaveNow() {
        var standard = acme.granted(acme.acceptedOne());
        var end = acme.entitlement(standard).end().orElseThrow();
        clock.stopAt(end.minusDays(20) + "T09:00:00Z");
        cancelledRenewal(standard);
        assertThat(mails.now(MailKind.ORDER_CANCELLED, acme.english).getLast().text())
                .contains(Company.SERVER + " is on Standard now, until 7 January 2025.");
        clock.stopAt(end.plusDays(5) + "T09:00:00Z");
        cancelledRenewal(standard);
        assertThat(mails.now(MailKind.ORDER_CANCELLED, acme.english).getLast().text())
                .contains(Company.SERVER + " is on Standard now, which ended on 7 January 2025: renew it,");
    }

    private void cancelledRenewal(SubscriptionId standard) {
        var renewal = acme.accepted(BillingSamples.renewal(standard, BillingSamples.ADVANCED, 3, acme.server));
        Company.done(acme.sales.does(() -> acme.desk().cancel(renewal, "Ordered twice")));
    }

    @Test
    void whatHasEndedMeanwhileIsNotAnnouncedAsRunningAgain() {
        Scene.SUBSCRIPTION_SUSPENDED.play(acme, clock);
        clock.stopAt("2025-02-01T09:00:00Z");
        for (var order : acme.owner.does(() -> acme.orders().list())) {
            if (order.balanceCents() > 0) {
                acme.pays(order.id(), order.balanceCents());
            }
        }
        assertThat(mails.of(MailKind.SUBSCRIPTION_REINSTATED, acme.english)).isNotEmpty();
        assertThat(mails.now(MailKind.SUBSCRIPTION_REINSTATED, acme.english)).isEmpty();
    }

    @Test
    void whatWasPaidMeanwhileIsNeitherRemindedOfNorSuspended() {
        Scene.SUBSCRIPTION_SUSPENDED.play(acme, clock);
        Scene.INVOICE_OVERDUE.play(acme, clock);
        for (var order : acme.owner.does(() -> acme.orders().list())) {
            if (order.balanceCents() > 0) {
                acme.pays(order.id(), order.balanceCents());
            }
        }
        assertThat(mails.of(MailKind.INVOICE_OVERDUE, acme.english)).isNotEmpty();
        assertThat(mails.now(MailKind.INVOICE_OVERDUE, acme.english)).isEmpty();
        assertThat(mails.now(MailKind.SUBSCRIPTION_SUSPENDED, acme.english)).isEmpty();
    }

    @Test
    void aReminderSaysWhatFollowsAndWhen() {
        Scene.INVOICE_OVERDUE.play(acme, clock);
        var mail = mails.now(MailKind.INVOICE_OVERDUE, acme.english).getFirst();
        assertThat(mail.text())
                .contains("€2,124.00", "was due on 7 February 2024", "If it hasn’t come by 8 March 2024, we suspend");
    }

    @Test
    void aPaymentSaysWhatIsLeftOrTooMuch() {
        var order = acme.acceptedOne();
        acme.pays(order, 200_000);
        assertThat(mails.now(MailKind.PAYMENT_RECEIVED, acme.english).getLast().text())
                .contains("We received €2,000.00", "€124.00 is left to pay.");
        clock.advance(Duration.ofMinutes(1));
        acme.pays(order, 20_000);
        assertThat(mails.now(MailKind.PAYMENT_RECEIVED, acme.english).getLast().text())
                .contains("We received €200.00", "You paid €76.00 more than is owed. We get in touch to pay it back");
    }

    @Test
    void aPaymentThatAnOrderIsAcceptedByIsSaidByTheInvoiceAlone() {
        var order = acme.placesOne();
        acme.pays(order, 200_000);
        assertThat(mails.now(MailKind.PAYMENT_RECEIVED, acme.english)).hasSize(1);
        clock.advance(Duration.ofMinutes(1));
        acme.pays(order, 12_400);

        assertThat(mails.now(MailKind.PAYMENT_RECEIVED, acme.english))
                .singleElement()
                .satisfies(first -> assertThat(first.text()).contains("We received €2,000.00"));
        assertThat(mails.now(MailKind.INVOICE_ISSUED, acme.english).getFirst().text())
                .contains("It is paid already");
    }

    @Test
    void aPaymentRecordedByMistakeIsSaidToBeOneAndWhatIsLeftToPay() {
        var order = acme.acceptedOne();
        acme.pays(order, 10_000_000);
        acme.reverses(order);
        assertThat(mails.now(MailKind.PAYMENT_REVERSED, acme.english).getLast().text())
                .contains("a payment of €100,000.00", "a mistake of ours", "€2,124.00 is left to pay.");
        assertThat(mails.now(MailKind.PAYMENT_RECEIVED, acme.english)).isEmpty();
    }

    @Test
    void aRefundSaysHowMuchWasPaidBackWhenAndWhatIsStillToBePaidBack() {
        var order = acme.acceptedOne();
        acme.pays(order, 300_000);
        acme.getsBack(order, 50_000);
        assertThat(mails.now(MailKind.PAYMENT_REFUNDED, acme.english).getLast().text())
                .contains(
                        "We paid back €500.00", "on 25 January 2024", "€376.00 of what you paid is left to pay back.");
        clock.advance(Duration.ofMinutes(1));
        acme.reverses(order);
        assertThat(mails.now(MailKind.PAYMENT_REVERSED, acme.english).getLast().text())
                .contains("we had told you that we paid back €500.00", "a mistake of ours")
                .doesNotContain("left to pay");
        assertThat(mails.now(MailKind.PAYMENT_REFUNDED, acme.english)).isEmpty();
    }

    @Test
    void aServerThatReturnsFromATrialIsSaidToUseWhatItUses() {
        Scene.TRIAL_ENDED.play(acme, clock);
        var mail = mails.now(MailKind.TRIAL_ENDED, acme.english).getFirst();
        assertThat(mail.text()).contains(Company.SERVER + " uses Registered now.");
    }

    @Test
    void aTrialThatWasProlongedMeanwhileDoesNotEndSoon() {
        var trial = acme.tries(15);
        clock.advance(Duration.ofDays(13));
        Scene.endTrials(acme);
        acme.sales.does(() -> acme.trialDesk().prolong(trial));
        assertThat(mails.of(MailKind.TRIAL_ENDING, acme.english)).hasSize(1);
        assertThat(mails.now(MailKind.TRIAL_ENDING, acme.english)).isEmpty();
    }
}
