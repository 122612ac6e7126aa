package org.keywork.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.order;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.MovableClock;
import org.keywork.PortalTest;
import org.keywork.account.Persona;
import org.keywork.asset.AssetId;
import org.keywork.asset.MyAssets;
import org.keywork.asset.RevocationReason;
import org.keywork.billing.Purchases;
import org.keywork.revocation.NewRevocation;
import org.keywork.revocation.Outcome;
import org.keywork.revocation.RevocationDesk;
import org.keywork.revocation.RevocationId;
import org.keywork.revocation.Target;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.SubscriptionState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A trial that support revoked keeps nobody from buying what was tried. */
@PortalTest
class RevokedTrialsTest {
    @Autowired
    private ApplicationContext portal;

    @Autowired
    private MyTrials trials;

    @Autowired
    private TrialRepository records;

    @Autowired
    private RevocationDesk desk;

    @Autowired
    private MovableClock clock;

    private Purchases shop;
    private AssetId helpdesk;
    private TrialId trial;
    private SubscriptionId granted;

    @BeforeEach
    void aServerTries() {
        clock.stopAt("2027-03-14T09:00:00Z");
        shop = new Purchases(portal);
        helpdesk = shop.server("Helpdesk");
        trial = ((TrialRequest.Started) shop.casey.<TrialRequest>does(
                        () -> trials.request(new WantedTrial(STANDARD, 15, 1, Set.of(helpdesk), ""))))
                .trial();
        granted = record().subscription().orElseThrow();
    }

    @Test
    void whatWasTriedIsOrderedAllTheSame() {
        revoked();
        var bought = shop.bought(order(STANDARD, 1, helpdesk));
        assertThat(shop.subscription(bought).state()).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(record().state()).isEqualTo(TrialState.ENDED);
        assertThat(shop.subscription(granted).state()).isEqualTo(SubscriptionState.CANCELLED);
    }

    @Test
    void aTrialThatEndedMeanwhileStaysOverWhenItsRevocationIsUndone() {
        shop.casey.does(() -> {
            portal.getBean(MyAssets.class).remove(helpdesk);
            return helpdesk;
        });
        var act = revoked();
        shop.bought(order(STANDARD, 1));
        assertThat(record().state()).isEqualTo(TrialState.ENDED);
        assertThat(support().<Outcome>does(() -> desk.undo(act, "A mistake"))).isEqualTo(new Outcome.Done(act));
        assertThat(shop.subscription(granted).state()).isEqualTo(SubscriptionState.CANCELLED);
    }

    @Test
    void aTrialWhoseLastDayPassedMeanwhileIsOverByTheClockAsItWouldHaveBeen() {
        clock.advance(Duration.ofDays(12));
        var act = revoked();
        clock.advance(Duration.ofDays(4));
        portal.getBean(TrialEnds.class).run();
        assertThat(record().state()).isEqualTo(TrialState.ENDED);
        var undone = support().<Outcome>does(() -> desk.undo(act, "A mistake"));
        assertThat(undone).isInstanceOf(Outcome.Done.class);
        assertThat(shop.subscription(granted).state()).isEqualTo(SubscriptionState.ACTIVE);
    }

    @Test
    void aTrialThatRunsGoesOnWhenItsRevocationIsUndone() {
        var act = revoked();
        support().does(() -> desk.undo(act, "A mistake"));
        assertThat(record().state()).isEqualTo(TrialState.RUNNING);
        assertThat(shop.subscription(granted).state()).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(shop.offer(helpdesk)).isEqualTo(STANDARD.value());
    }

    private RevocationId revoked() {
        var why = new NewRevocation(RevocationReason.LICENSE_VIOLATION, "Ticket 4711", Optional.empty());
        return ((Outcome.Done) support().<Outcome>does(() -> desk.revoke(Target.of(granted), why))).act();
    }

    private Trial record() {
        return records.findById(trial).orElseThrow();
    }

    private Persona support() {
        return Persona.of(portal, "support@example.com");
    }
}
