package org.keywork.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.asset.Fingerprint;
import org.keywork.asset.InstanceUid;
import org.keywork.doctor.TestDoctor;
import org.keywork.signing.KeyClaims;
import org.keywork.signing.KeyReading;
import org.keywork.signing.RegistrationKey;
import org.keywork.signing.RegistrationKeyCodec;
import org.keywork.signing.SampleKeys;

/** The engine on its own memory: without a database, which warm keys don't need. */
class EngineTest {
    private static final Instant NOW = Instant.parse("2026-07-01T10:00:00Z");
    private static final ValidationProperties SETTINGS = new ValidationProperties(
            Duration.ofDays(7),
            1_000,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            100,
            50,
            Duration.ofDays(90));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final KnownKeys known = new KnownKeys(SETTINGS);
    private final CheckIns checkIns = new CheckIns(SETTINGS, meters);
    private final Traces traces = new Traces(SETTINGS, meters);
    private final KeyState state = Sample.GOOD.state();
    private int read;

    private Validation validation;

    @BeforeEach
    @SuppressWarnings("NullAway") // what a warm key never reaches
    void remember() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        validation = new Validation(
                known,
                null,
                new Counted(),
                TestDoctor.doctor(),
                null,
                new DatabaseReach(),
                checkIns,
                traces,
                new Strangers(),
                clock);
        known.remember(Fingerprint.of("warm"), key -> Optional.of(state));
    }

    private final class Counted implements RegistrationKeyCodec {
        @Override
        public RegistrationKey issue(KeyClaims claims) {
            throw new UnsupportedOperationException();
        }

        @Override
        public KeyReading read(String presented) {
            read++;
            return new KeyReading.Rejected(KeyReading.Flaw.WRONG_KIND, Optional.empty());
        }
    }

    private static Presented of(String key, InstanceUid uid) {
        return new Presented(
                key, Optional.of(uid), Optional.empty(), Optional.empty(), Optional.empty(), "192.0.2.0/24");
    }

    private static InstanceUid uid(int number) {
        return new InstanceUid("stranger-" + number);
    }

    @Test
    void aWarmKeyNeedsNeitherDatabaseNorSignature() {
        assertThat(validation.decide(of("  warm\t", Sample.HOME)).code()).isEqualTo(Code.VALID);
        assertThat(read).isZero();
    }

    @Test
    void noiseIsReadOnceACall() {
        assertThat(validation.decide(of("noise", Sample.HOME)).code()).isEqualTo(Code.WRONG_KIND);
        assertThat(read).isOne();
    }

    @Test
    void whoRunsAwayLeavesFewRowsAndDisturbsNobody() {
        for (int i = 0; i < 20_000; i++) {
            assertThat(validation.decide(of("warm", Sample.ELSEWHERE)).code()).isEqualTo(Code.WRONG_INSTANCE);
            assertThat(validation.decide(of("noise " + i, uid(i))).code()).isEqualTo(Code.WRONG_KIND);
        }
        assertThat(validation.decide(of("warm", Sample.HOME)).code()).isEqualTo(Code.VALID);
        assertThat(traces.take(1_000))
                .extracting(Traces.Trace::code)
                .containsExactlyInAnyOrder(Code.WRONG_INSTANCE, Code.WRONG_KIND);
        assertThat(checkIns.take(1_000)).extracting(g -> g.checkIn().count()).containsExactlyInAnyOrder(20_000L, 1L);
    }

    @Test
    void whoDamagesAKeyInAnotherPlaceEachTimeIsToldApartUpToAPointAndThenPlainly() {
        var key = SampleKeys.longest();
        for (int end = 40; end < key.length() - 100; end++) {
            assertThat(validation
                            .decide(of(key.substring(0, end), Sample.HOME))
                            .diagnosis()
                            .isPresent())
                    .isEqualTo(end < 240);
        }
        assertThat(validation.decide(of(key.substring(0, 50), Sample.HOME)).diagnosis())
                .isPresent();
        assertThat(traces.take(1_000).size()
                        + meters.counter("keywork.traces.overflow").count())
                .isEqualTo(201);
    }

    @Test
    void whatDoesNotFitIsCountedAndNothingElseIsLost() {
        for (int i = 0; i < 150; i++) {
            var other = Sample.GOOD.state();
            known.remember(Fingerprint.of("key " + i), key -> Optional.of(other));
            validation.decide(of("key " + i, Sample.ELSEWHERE));
        }
        validation.decide(of("key 0", Sample.ELSEWHERE));
        assertThat(meters.counter("keywork.check-ins.overflow").count()).isEqualTo(50);
        var taken = checkIns.take(1_000);
        assertThat(taken).hasSize(100);
        assertThat(taken.stream().mapToLong(g -> g.checkIn().count()).sum()).isEqualTo(101);
        assertThat(traces.take(1_000)).hasSize(50);
        assertThat(meters.counter("keywork.traces.overflow").count()).isEqualTo(100);
    }

    @Test
    void oneKeyUnderCountlessUidsLeavesFewRows() {
        IntStream.range(0, 5_000).forEach(i -> validation.decide(of("warm", uid(i))));
        var taken = checkIns.take(1_000);
        assertThat(taken).hasSize(Strangers.TOLD_APART + 1);
        assertThat(taken.stream().mapToLong(g -> g.checkIn().count()).sum()).isEqualTo(5_000);
    }

    @Test
    void whatCouldNotBeWrittenIsGatheredOn() {
        validation.decide(of("warm", Sample.HOME));
        var taken = checkIns.take(10);
        validation.decide(of("warm", Sample.HOME));
        checkIns.back(taken);
        assertThat(checkIns.take(10)).extracting(g -> g.checkIn().count()).containsExactly(2L);
    }

    @Test
    void aRepeatWaitsAndAChangedDecisionDoesNot() {
        validation.decide(of("warm", Sample.HOME));
        assertThat(checkIns.takeDue(10)).hasSize(1);
        validation.decide(of("warm", Sample.HOME));
        validation.decide(of("warm", Sample.HOME));
        assertThat(checkIns.takeDue(10)).isEmpty();
        validation.decide(of("warm", Sample.ELSEWHERE));
        assertThat(checkIns.takeDue(10)).extracting(g -> g.id().code()).containsExactly(Code.WRONG_INSTANCE);
        known.remember(Fingerprint.of("warm"), key -> Optional.of(state.revoked()));
        validation.decide(of("warm", Sample.HOME));
        assertThat(checkIns.takeDue(10)).singleElement().satisfies(g -> {
            assertThat(g.id().code()).isEqualTo(Code.REVOKED);
            assertThat(g.checkIn().count()).isEqualTo(1);
        });
    }

    @Test
    void repeatsDoNotWaitOnceHalfTheRoomIsTaken() {
        validation.decide(of("warm", Sample.HOME));
        checkIns.takeDue(1_000);
        validation.decide(of("warm", Sample.HOME));
        for (int i = 0; i < 50; i++) {
            var other = Sample.GOOD.state();
            known.remember(Fingerprint.of("key " + i), key -> Optional.of(other));
            validation.decide(of("key " + i, Sample.HOME));
        }
        assertThat(checkIns.takeDue(1_000)).hasSize(51);
    }

    @Test
    void theSameRefusalKeepsItsReference() {
        var first = validation.decide(of("warm", Sample.ELSEWHERE)).trace();
        assertThat(validation.decide(of("warm", Sample.ELSEWHERE)).trace())
                .isEqualTo(first)
                .isPresent();
        assertThat(validation.decide(of("warm", uid(1))).trace()).isNotEqualTo(first);
        assertThat(validation.decide(of("warm", Sample.HOME)).trace()).isEmpty();
    }

    @Test
    void aRefusalTellsNoUidFromOneThatCanBeNone() {
        var nameless = new Presented(
                "warm", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "192.0.2.0/24");
        validation.decide(nameless);
        validation.decide(nameless.unnamed(NoUid.MALFORMED));
        validation.decide(of("warm", Sample.ELSEWHERE));
        assertThat(traces.take(10))
                .extracting(Traces.Trace::noUid)
                .containsExactly(Optional.of(NoUid.NOT_SENT), Optional.of(NoUid.MALFORMED), Optional.empty());
    }

    @Test
    void whoIsNotToldApartAnyMoreIsNotSaidToHaveSentNoUid() {
        IntStream.range(0, Strangers.TOLD_APART).forEach(i -> validation.decide(of("warm", uid(i))));
        traces.take(1_000);
        validation.decide(of("warm", Sample.ELSEWHERE));
        assertThat(traces.take(10)).singleElement().satisfies(trace -> {
            assertThat(trace.uid()).isEmpty();
            assertThat(trace.noUid()).hasValue(NoUid.NOT_TOLD_APART);
        });
    }

    @Test
    void staleAndUnreachableARevokedKeyIsRevokedAllTheSame() {
        var away = new DatabaseReach();
        away.lost(new IllegalStateException("away"));
        @SuppressWarnings("NullAway")
        var cut = new Validation(
                known,
                null,
                new Counted(),
                TestDoctor.doctor(),
                null,
                away,
                checkIns,
                traces,
                new Strangers(),
                Clock.fixed(NOW, ZoneOffset.UTC));
        known.markStale(any -> true);
        assertThat(cut.decide(of("warm", Sample.HOME)).code()).isEqualTo(Code.VALID);
        known.revoked(state.facts().key().value(), true);
        assertThat(cut.decide(of("warm", Sample.HOME)).code()).isEqualTo(Code.REVOKED);
    }
}
