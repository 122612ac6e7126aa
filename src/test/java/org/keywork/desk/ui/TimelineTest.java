package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keywork.billing.BillingSamples.BASIC;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.account.Persona;
import org.keywork.account.WithAccount;
import org.keywork.asset.AssetId;
import org.keywork.asset.MyAssets;
import org.keywork.asset.RevocationReason;
import org.keywork.asset.ServerDesk;
import org.keywork.billing.Purchases;
import org.keywork.desk.Timeline;
import org.keywork.desk.TimelineEvent;
import org.keywork.desk.TimelineEvent.Kind;
import org.keywork.desk.TimelineSubject;
import org.keywork.revocation.NewRevocation;
import org.keywork.revocation.Outcome;
import org.keywork.revocation.RevocationDesk;
import org.keywork.revocation.Target;
import org.keywork.validation.Code;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
@WithAccount("support@example.com")
class TimelineTest extends AcmeSeenBySupport {
    @Autowired
    Timeline timeline;

    @Autowired
    TimelineWords words;

    @Test
    void aKeysTimelineTellsWhatHappenedTheNewestFirst() {
        isRefusedElsewhere();
        var events = timeline.newest(new TimelineSubject.OfKey(key), 100);
        assertThat(events)
                .extracting(TimelineEvent::kind)
                .containsExactly(
                        Kind.SEEN_ELSEWHERE, Kind.REFUSED, Kind.SEEN, Kind.SEEN_FIRST, Kind.BOUND, Kind.ISSUED);
        assertThat(events)
                .isSortedAccordingTo(Comparator.comparing(TimelineEvent::at).reversed());
        assertThat(events.get(2)).satisfies(seen -> {
            assertThat(seen.days()).isEqualTo(2);
            assertThat(seen.times()).isEqualTo(5);
        });
        assertThat(words.of(events.getLast())).contains("customer@example.com");
    }

    @Test
    void aServersTimelineHasItsTrialsOrdersAndMailsToo() {
        var customer = new PaidCustomer(portal);
        customer.tries(STANDARD, helpdesk);
        customer.accepted(order(STANDARD, 1, helpdesk));
        casey.does(() -> portal.getBean(MyAssets.class).moveTo(helpdesk, ELSEWHERE));
        var kinds = kinds(new TimelineSubject.OfServer(helpdesk));
        assertThat(kinds)
                .contains(
                        Kind.ADDED,
                        Kind.ISSUED,
                        Kind.SEEN,
                        Kind.SEEN_FIRST,
                        Kind.MOVED,
                        Kind.TRIAL_REQUESTED,
                        Kind.ORDER_PLACED,
                        Kind.ORDER_DECIDED,
                        Kind.INVOICED,
                        Kind.SUBSCRIPTION,
                        Kind.BOUND);
        assertThat(kinds(new TimelineSubject.OfOrganization(casey.organization())))
                .contains(Kind.ADDED, Kind.ISSUED, Kind.MOVED, Kind.TRIAL_REQUESTED, Kind.ORDER_PLACED, Kind.MAIL);
    }

    /** Whoever was refused in the morning and moved to at noon was both. */
    @Test
    void whatWasRefusedBeforeAMoveStaysRefusedAndTheFirstBindingStays() {
        checkIn(ELSEWHERE, "2027-03-14T08:40:00Z", Code.WRONG_INSTANCE, 4);
        portal.getBean(ServerDesk.class).moveTo(helpdesk, ELSEWHERE);
        checkIn(ELSEWHERE, "2027-03-14T09:30:00Z", Code.VALID, 2);
        var events = timeline.newest(new TimelineSubject.OfServer(helpdesk), 100);
        assertThat(events)
                .extracting(TimelineEvent::kind)
                .containsSubsequence(Kind.SEEN, Kind.MOVED, Kind.SEEN_ELSEWHERE, Kind.SEEN, Kind.BOUND);
        assertThat(events)
                .filteredOn(event -> event.what().equals(ELSEWHERE.value()) && event.times() > 0)
                .extracting(event -> event.kind() + " " + event.times())
                .containsExactly("SEEN 2", "SEEN_ELSEWHERE 4");
        assertThat(events)
                .filteredOn(event -> event.kind() == Kind.BOUND)
                .singleElement()
                .satisfies(bound -> {
                    assertThat(bound.what()).isEqualTo(HOME.value());
                    assertThat(bound.at()).isEqualTo("2027-03-02T09:00:00Z");
                });
    }

    @Test
    void whoDidSomethingAndToWhichServerIsSaid() {
        var desk = portal.getBean(RevocationDesk.class);
        var done = (Outcome.Done) desk.revoke(
                Target.of(helpdesk),
                new NewRevocation(RevocationReason.LICENSE_VIOLATION, "Measured", Optional.empty()));
        desk.undo(done.act(), "By mistake");
        portal.getBean(ServerDesk.class).moveTo(helpdesk, ELSEWHERE);
        open(SupportPages.to(casey.organization()));
        assertThat(find(TimelineList.class).single().list.getChildren().map(line -> line.getElement()
                        .getTextRecursively()))
                .anySatisfy(line -> assertThat(line)
                        .contains("Revoked")
                        .contains("support@example.com")
                        .contains("Helpdesk"))
                .anySatisfy(
                        line -> assertThat(line).contains("support@example.com").contains("Moved from"));
    }

    @Test
    void aRevocationThatWasUndoneStaysInTheKeysPast() {
        var desk = portal.getBean(RevocationDesk.class);
        var done = (Outcome.Done) desk.revoke(
                Target.of(key), new NewRevocation(RevocationReason.NON_PAYMENT, "Ticket 4711", Optional.empty()));
        var before = timeline.newest(new TimelineSubject.OfKey(key), 100);
        desk.undo(done.act(), "Paid meanwhile");
        var subjects = List.of(
                new TimelineSubject.OfKey(key),
                new TimelineSubject.OfServer(helpdesk),
                new TimelineSubject.OfOrganization(casey.organization()));
        for (var subject : subjects) {
            assertThat(timeline.newest(subject, 500))
                    .filteredOn(event -> event.kind() == Kind.REVOKED)
                    .singleElement()
                    .satisfies(revoked -> assertThat(words.of(revoked)).contains("not paid", "support@example.com"));
        }
        assertThat(timeline.newest(new TimelineSubject.OfKey(key), 100)).containsAll(before);
    }

    @Test
    void whoNamesNoInstanceIsNoOtherServer() {
        refused("7HQA3-MXRFP", null, "2027-03-14T08:12:00Z");
        assertThat(timeline.newest(new TimelineSubject.OfKey(key), 1).stream().map(words::of))
                .containsExactly("Refused: it didn’t come from the instance that it is bound to");
    }

    @Test
    void mailsOfAnActStandInTheTimelinesOfTheServersThatItReached() {
        var basic = Target.of(new Purchases(portal).bought(order(BASIC, 1, helpdesk)));
        var another = new PaidCustomer(portal).server("Another");
        portal.getBean(RevocationDesk.class)
                .suspend(basic, new NewRevocation(RevocationReason.NON_PAYMENT, "Ticket 4711", Optional.empty()));
        assertThat(mails(helpdesk)).contains("REVOCATION_DONE");
        assertThat(mails(another)).doesNotContain("REVOCATION_DONE");
    }

    private List<String> mails(AssetId server) {
        return timeline.newest(new TimelineSubject.OfServer(server), 500).stream()
                .filter(event -> event.kind() == Kind.MAIL)
                .map(TimelineEvent::what)
                .toList();
    }

    @Test
    void aSuspensionStandsInTheTimelinesOfTheServersAndKeysThatItReached() {
        var basic = Target.of(new Purchases(portal).bought(order(BASIC, 1, helpdesk)));
        var another = new PaidCustomer(portal).server("Another");
        var desk = portal.getBean(RevocationDesk.class);
        desk.suspend(basic, new NewRevocation(RevocationReason.NON_PAYMENT, "Ticket 4711", Optional.empty()));
        desk.reinstate(basic, "They paid");
        for (var subject : List.of(new TimelineSubject.OfServer(helpdesk), new TimelineSubject.OfKey(key))) {
            assertThat(timeline.newest(subject, 500))
                    .filteredOn(event -> event.kind() == Kind.ACT)
                    .extracting(TimelineEvent::what)
                    .containsExactlyInAnyOrder("SUSPENDED", "REINSTATED");
            assertThat(kinds(subject)).contains(Kind.SUBSCRIPTION);
        }
        assertThat(kinds(new TimelineSubject.OfServer(another))).doesNotContain(Kind.ACT, Kind.SUBSCRIPTION);
    }

    @Test
    void everyEventHasItsWords() {
        var customer = new PaidCustomer(portal);
        customer.tries(STANDARD, helpdesk);
        customer.accepted(order(STANDARD, 1, helpdesk));
        customer.pays();
        isRefusedElsewhere();
        casey.does(() -> portal.getBean(MyAssets.class).replaceKey(helpdesk, key));
        casey.does(() -> portal.getBean(MyAssets.class).reportLeaked(helpdesk, key));
        assertThat(timeline.newest(new TimelineSubject.OfOrganization(casey.organization()), 500))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(words.of(event)).isNotBlank());
    }

    @Test
    void pageByPageItIsTheSame() {
        isRefusedElsewhere();
        for (int i = 0; i < 30; i++) {
            refused("TRACE-" + (char) ('A' + i % 26) + i, ELSEWHERE, "2027-03-14T08:12:00Z");
        }
        for (TimelineSubject subject : List.of(
                new TimelineSubject.OfKey(key),
                new TimelineSubject.OfServer(helpdesk),
                new TimelineSubject.OfOrganization(casey.organization()))) {
            var whole = timeline.newest(subject, 500);
            var paged = new ArrayList<TimelineEvent>(timeline.newest(subject, 3));
            for (var next = paged.subList(0, 3).stream().toList(); !next.isEmpty(); ) {
                next = timeline.before(paged.getLast(), subject, 3);
                paged.addAll(next);
            }
            assertThat(paged).containsExactlyElementsOf(whole).hasSizeGreaterThan(30);
        }
    }

    @Test
    void earlierEventsComeWhenAskedFor() {
        for (int i = 0; i < 40; i++) {
            refused("TRACE-" + i, ELSEWHERE, "2027-03-14T08:%02d:00Z".formatted(i));
        }
        open(SupportPages.to(key));
        var list = find(TimelineList.class).single();
        assertThat(list.list.getComponentCount()).isEqualTo(30);
        test(list.earlier).click();
        assertThat(list.list.getComponentCount()).isEqualTo(44);
        assertThat(focused())
                .isNotEmpty()
                .isEqualTo(list.list.getComponentAt(30).getElement().getTextRecursively());
        assertThat(list.earlier.isVisible()).isFalse();
    }

    @Test
    void nobodyElseReadsIt() {
        for (var other : List.of("customer@example.com", "sales@example.com")) {
            assertThatThrownBy(() -> Persona.of(portal, other)
                            .does(() -> timeline.newest(new TimelineSubject.OfServer(helpdesk), 10)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private List<Kind> kinds(TimelineSubject subject) {
        return timeline.newest(subject, 500).stream().map(TimelineEvent::kind).toList();
    }
}
