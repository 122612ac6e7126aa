package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.BASIC;
import static org.keywork.billing.BillingSamples.order;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.account.Persona;
import org.keywork.account.WithAccount;
import org.keywork.asset.MyAssets;
import org.keywork.asset.NewServer;
import org.keywork.asset.RevocationReason;
import org.keywork.desk.Timeline;
import org.keywork.desk.TimelineEvent;
import org.keywork.desk.TimelineEvent.Kind;
import org.keywork.desk.TimelineSubject;
import org.keywork.revocation.NewRevocation;
import org.keywork.revocation.Outcome;
import org.keywork.revocation.RevocationDesk;
import org.keywork.revocation.RevocationId;
import org.keywork.revocation.Target;
import org.springframework.beans.factory.annotation.Autowired;

/** What a second person decided about an act on many servers, as the organization's timeline tells it. */
@PortalTest
@WithAccount("support@example.com")
class DeclinedActsTest extends AcmeSeenBySupport {
    @Autowired
    Timeline timeline;

    @Autowired
    TimelineWords words;

    @Autowired
    RevocationDesk desk;

    private Persona alex;

    @BeforeEach
    void moreServersThanOnePersonMayReach() {
        alex = Persona.of(portal, "admin@example.com");
        var many = new PaidCustomer(portal).accepted(order(BASIC, 30));
        var assets = portal.getBean(MyAssets.class);
        IntStream.range(0, 25)
                .mapToObj(i -> new NewServer("Server " + i, Optional.empty(), Optional.empty()))
                .forEach(server -> casey.does(() -> assets.add(server, many)));
    }

    @Test
    void whatWasDeclinedIsToldSoAndNotAsDoneOrUndone() {
        var act = asked();
        assertThat(acts()).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        assertThat(alex.does(() -> desk.decline(act, "They paid"))).isEqualTo(new Outcome.Done(act));

        assertThat(acts()).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(Kind.DECLINED);
            assertThat(event.ref()).isEqualTo(act.toString());
            assertThat(event.at()).isEqualTo(clock.instant());
            assertThat(words.of(event))
                    .contains("Asked for, and declined: Revoked, everything of the organization")
                    .doesNotContain("Undone");
        });
    }

    @Test
    void whatWasAgreedToAndUndoneIsToldAsBothAndNotAsDeclined() {
        var act = asked();
        clock.advance(Duration.ofMinutes(1));
        var done = clock.instant();
        assertThat(alex.does(() -> desk.confirm(act))).isEqualTo(new Outcome.Done(act));
        clock.advance(Duration.ofMinutes(1));
        assertThat(desk.undo(act, "A mistake")).isEqualTo(new Outcome.Done(act));

        var events = acts();
        assertThat(events).extracting(TimelineEvent::kind).containsExactly(Kind.UNDONE, Kind.ACT);
        assertThat(events).extracting(TimelineEvent::ref).containsOnly(act.toString());
        assertThat(events).extracting(TimelineEvent::at).containsExactly(clock.instant(), done);
        assertThat(words.of(events.getFirst())).contains("Undone: Revoked, everything of the organization");
    }

    @Test
    void pageByPageADeclinedActIsToldOnce() {
        var declined = asked();
        assertThat(alex.does(() -> desk.decline(declined, "They paid"))).isEqualTo(new Outcome.Done(declined));
        var done = asked();
        assertThat(alex.does(() -> desk.confirm(done))).isEqualTo(new Outcome.Done(done));
        assertThat(desk.undo(done, "A mistake")).isEqualTo(new Outcome.Done(done));

        var newest = timeline.newest(organization(), 1);
        assertThat(newest).extracting(TimelineEvent::kind).containsExactly(Kind.UNDONE);
        assertThat(timeline.before(newest.getFirst(), organization(), 2))
                .extracting(TimelineEvent::kind)
                .containsExactly(Kind.DECLINED, Kind.ACT);
    }

    private RevocationId asked() {
        var why = new NewRevocation(RevocationReason.LICENSE_VIOLATION, "Ticket 4711", Optional.empty());
        return ((Outcome.Waiting) desk.revoke(Target.of(casey.organization()), why)).act();
    }

    private TimelineSubject organization() {
        return new TimelineSubject.OfOrganization(casey.organization());
    }

    /** What support asked for and did, the newest first. */
    private List<TimelineEvent> acts() {
        return timeline.newest(organization(), 500).stream()
                .filter(event ->
                        event.kind() == Kind.ACT || event.kind() == Kind.UNDONE || event.kind() == Kind.DECLINED)
                .toList();
    }
}
