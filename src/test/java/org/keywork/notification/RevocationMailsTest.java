package org.keywork.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.MovableClock;
import org.keywork.PortalTest;
import org.keywork.asset.MyAssets;
import org.keywork.asset.RevocationReason;
import org.keywork.revocation.NewRevocation;
import org.keywork.revocation.Outcome;
import org.keywork.revocation.Target;
import org.keywork.subscription.Cause;
import org.keywork.subscription.SubscriptionLife;
import org.keywork.subscription.SubscriptionState;
import org.keywork.subscription.SuspendedBecause;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What those concerned are told when something of theirs is taken out of use, and given back. */
@PortalTest
class RevocationMailsTest {
    private static final NewRevocation LEAKED =
            new NewRevocation(RevocationReason.KEY_COMPROMISED, "Ticket 4711", Optional.empty());

    private static final NewRevocation UNFAIR =
            new NewRevocation(RevocationReason.LICENSE_VIOLATION, "Ticket 4711", Optional.empty());

    @Autowired
    ApplicationContext portal;

    @Autowired
    MovableClock clock;

    private Company acme;
    private OrderedMails mails;

    @BeforeEach
    void aCompany() {
        clock.stopAt(Scene.START);
        acme = new Company(portal);
        mails = new OrderedMails(portal);
    }

    @Test
    void theReasonIsToldAndTheNoteIsNot() {
        acme.isRevoked(Target.of(acme.server));
        var mail = mails.now(MailKind.REVOCATION_DONE, acme.english).getLast();
        assertThat(mail.text())
                .contains("an invoice wasn’t paid", "up to a day")
                .doesNotContain("Ticket 4711");
        assertThat(mails.now(MailKind.REVOCATION_DONE, acme.french).getLast().text())
                .contains("une facture n’a pas été payée");
    }

    @Test
    void thatAKeyLeakedEverybodyHearsWhoeverReportedIt() {
        var assets = portal.getBean(MyAssets.class);
        acme.owner.does(() -> assets.generateKey(acme.server));
        var current = acme.owner
                .does(() -> assets.details(acme.server))
                .currentKey()
                .orElseThrow()
                .id();
        acme.owner.does(() -> assets.reportLeaked(acme.server, current));
        assertThat(latest(MailKind.REVOCATION_DONE).subject()).contains("was reported as leaked");
        assertThat(mails.now(MailKind.REVOCATION_DONE, acme.french).getLast().subject())
                .contains("Fuite signalée");
    }

    @Test
    void everyScopeHasItsWords() {
        var paid = acme.granted(acme.acceptedOne());
        var sub = acme.isRevoked(Target.of(paid));
        assertThat(latest(MailKind.REVOCATION_DONE).subject()).contains("Your subscription Standard was revoked");
        clock.advance(Duration.ofSeconds(1));
        acme.isGivenBack(sub);
        assertThat(latest(MailKind.REVOCATION_UNDONE).subject()).contains("Standard works as before");
        clock.advance(Duration.ofSeconds(1));
        acme.isRevoked(Target.of(acme.organization()));
        assertThat(latest(MailKind.REVOCATION_DONE).subject()).contains("The keys of Acme");
    }

    @Test
    void whoSuspendsAndReinstatesSaysSo() {
        var paid = Target.of(acme.granted(acme.acceptedOne()));
        acme.support().does(() -> acme.revocations().suspend(paid, UNFAIR));
        assertThat(latest(MailKind.REVOCATION_DONE).subject()).contains("Your subscription Standard is suspended");
        clock.advance(Duration.ofSeconds(1));
        acme.support().does(() -> acme.revocations().reinstate(paid, "They keep the terms now"));
        assertThat(latest(MailKind.REVOCATION_DONE).subject()).contains("Your subscription Standard goes on");
    }

    @Test
    void whatIsGivenBackAndWaitsForItsPaymentSaysThatOnly() {
        var order = acme.acceptedOne();
        var paid = acme.granted(order);
        portal.getBean(TransactionTemplate.class).executeWithoutResult(status -> portal.getBean(SubscriptionLife.class)
                .suspend(paid, SuspendedBecause.UNPAID, Cause.of("test")));
        clock.advance(Duration.ofDays(61));
        acme.support().does(() -> acme.revocations().suspend(Target.of(paid), UNFAIR));
        clock.advance(Duration.ofSeconds(1));
        acme.support().does(() -> acme.revocations().reinstate(Target.of(paid), "They keep the terms now"));
        assertThat(latest(MailKind.REVOCATION_DONE))
                .satisfies(mail -> assertThat(mail.subject()).contains("waits for a payment only"))
                .satisfies(mail -> assertThat(mail.text()).doesNotContain("isn’t suspended any more"));

        acme.pays(order, acme.details(order).balanceCents());
        assertThat(acme.entitlement(paid).state()).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(latest(MailKind.REVOCATION_DONE).subject())
                .as("the mail says what was, whenever it goes out")
                .contains("waits for a payment only");
    }

    @Test
    void serversThatHaveKeysAlreadyAreToldThatTheyContinueFreeAndToEnterNothing() {
        var paid = acme.granted(acme.acceptedOne());
        var sub = acme.isRevoked(Target.of(paid));
        clock.advance(Duration.ofDays(8));
        acme.support().does(() -> acme.revocations().replace(sub, "New keys"));
        assertThat(latest(MailKind.REVOCATION_DONE).text()).contains("continue with the free offer");
    }

    @Test
    void replacementsAreToldOf() {
        acme.owner.does(() -> portal.getBean(MyAssets.class).generateKey(acme.server));
        var leaked = acme.support().<Outcome>does(() -> acme.revocations().revoke(Target.of(acme.server), LEAKED));
        clock.advance(Duration.ofSeconds(1));
        acme.support().does(() -> acme.revocations().replace(((Outcome.Done) leaked).act(), "New keys"));
        assertThat(latest(MailKind.REVOCATION_DONE).subject()).contains("A new key for your server");
    }

    private Mail latest(MailKind kind) {
        return mails.now(kind, acme.english).getLast();
    }
}
