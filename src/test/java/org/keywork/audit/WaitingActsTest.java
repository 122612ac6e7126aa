package org.keywork.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keywork.MovableClock;

@Tag("portal")
class WaitingActsTest {
    private static final String PERSON = UUID.randomUUID().toString();

    private final AuditDatabase database = AuditDatabase.migrated();
    private final MovableClock clock = new MovableClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final WaitingActs waiting = new WaitingActs(
            database.chain,
            new Persons(database.jdbc, user -> Optional.empty(), new SecureRandom()),
            database.transactions,
            new AuditProperties(null, 10, Duration.ofSeconds(1)),
            clock,
            meters);

    @Test
    void whileTheRecordCanNotBeWrittenSignInsWaitAndAreMarkedAfterwards() {
        clock.stopAt("2027-03-14T09:00:00Z");
        database.jdbc.execute("alter table audit_head rename to audit_head_away");
        waiting.note(Act.of(PERSON, "sign-in.succeeded", "user:" + PERSON));
        waiting.write();
        assertThat(entries("happened_at")).isEmpty();

        database.jdbc.execute("alter table audit_head_away rename to audit_head");
        clock.stopAt("2027-03-14T09:10:00Z");
        waiting.write();

        assertThat(new ChainTable(database.jdbc).after(0, 10)).singleElement().satisfies(link -> {
            assertThat(Entry.time(link.entry().at())).isEqualTo("2027-03-14T09:00:00.000000Z");
            assertThat(link.entry().details()).isEqualTo("{\"recorded\":\"2027-03-14T09:10:00.000000Z\"}");
        });
    }

    @Test
    void aFloodOfTheSameRefusalCountsOnce() {
        for (int i = 0; i < 1_000; i++) {
            waiting.note(refused("page:/sales"));
        }
        waiting.note(refused("page:/administration/mail"));
        waiting.write();

        assertThat(entries("subject")).containsExactly("page:/sales", "page:/administration/mail");
        assertThat(dropped()).isZero();
    }

    @Test
    void whatDoesNotFitIsDroppedAndCounted() {
        for (int i = 0; i < 13; i++) {
            waiting.note(refused("page:/" + i));
        }
        waiting.write();

        assertThat(entries("subject")).hasSize(10);
        assertThat(dropped()).isEqualTo(3);
    }

    @Test
    void whatTheRecordCanNeverHoldIsDroppedAndKeepsNothingElseOut() {
        database.jdbc.execute("alter table audit_entry add constraint never check (subject <> 'page:/never')");
        for (var page : List.of("page:/one", "page:/never", "page:/two")) {
            waiting.note(refused(page));
        }
        waiting.write();

        assertThat(entries("subject")).containsExactly("page:/one", "page:/two");
        assertThat(dropped()).isOne();
    }

    private static Act refused(String subject) {
        return new Act(PERSON, "access.refused", subject, Map.of()).with(Act.Result.REFUSED);
    }

    private double dropped() {
        return meters.get("keywork.audit.dropped").counter().count();
    }

    private List<String> entries(String column) {
        return database.jdbc.queryForList("select " + column + " from audit_entry order by number", String.class);
    }
}
