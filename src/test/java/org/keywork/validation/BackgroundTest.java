package org.keywork.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keywork.asset.InstanceUid;
import org.keywork.validation.CheckIns.Gathered;

/** How what was gathered is written, whatever comes meanwhile: without a database. */
class BackgroundTest {
    private static final Instant NOW = Instant.parse("2026-07-01T10:00:00Z");
    private static final int FAR_TOO_MANY = 10;
    private static final ValidationProperties SETTINGS = new ValidationProperties(
            Duration.ofDays(7),
            1_000,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            10_000,
            50,
            Duration.ofDays(90));

    private final KeyState state = Sample.GOOD.state();
    private final CheckIns checkIns = new CheckIns(SETTINGS, new SimpleMeterRegistry());
    private final List<Integer> written = new ArrayList<>();

    @Test
    void aServerWhoseAnswerKeepsChangingDoesNotHoldTheWriterUp() {
        comes(Sample.HOME, Code.VALID);
        writingInto(new AlternatingServer()).write();

        assertThat(written).containsExactly(1);
        assertThat(checkIns.takeDue(10)).extracting(g -> g.id().code()).containsExactly(Code.SUSPENDED);
    }

    @Test
    void moreThanFitsInOneBatchIsWrittenAllTheSame() {
        IntStream.range(0, 1_001).forEach(i -> comes(new InstanceUid("stranger-" + i), Code.WRONG_INSTANCE));
        writingInto(new Writer()).write();

        assertThat(written).containsExactly(1_000, 1);
    }

    private void comes(InstanceUid uid, Code code) {
        checkIns.note(state, Sample.by(Optional.of(uid)), code, NOW);
    }

    @SuppressWarnings("NullAway") // no change is followed here, and no trace written
    private Background writingInto(CheckInWriter writer) {
        return new Background(
                null,
                checkIns,
                writer,
                new Traces(SETTINGS, new SimpleMeterRegistry()),
                new TraceWriter(null, null),
                SETTINGS,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private class Writer extends CheckInWriter {
        @SuppressWarnings("NullAway") // it reaches no database
        Writer() {
            super(null, null);
        }

        @Override
        public void write(List<Gathered> gathered) {
            written.add(gathered.size());
        }
    }

    /** While its check-in is written it comes again, and is answered in the other way. */
    private final class AlternatingServer extends Writer {
        @Override
        public void write(List<Gathered> gathered) {
            super.write(gathered);
            if (written.size() < FAR_TOO_MANY) {
                comes(Sample.HOME, gathered.getFirst().id().code() == Code.VALID ? Code.SUSPENDED : Code.VALID);
            }
        }
    }
}
