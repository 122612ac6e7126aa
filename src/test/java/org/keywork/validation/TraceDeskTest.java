package org.keywork.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.account.WithAccount;
import org.keywork.catalog.GlpiVersion;
import org.keywork.doctor.TestDoctor;
import org.keywork.signing.SampleKeys;
import org.keywork.validation.RefusalTrace.Check;
import org.keywork.validation.RefusalTrace.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
@WithAccount("support@example.com")
class TraceDeskTest {
    private static final Instant NOW = Instant.parse("2027-03-14T09:00:00Z");

    @Autowired
    TraceDesk desk;

    @Autowired
    TraceWriter writer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DecisionTexts texts;

    private Traces traces;

    @BeforeEach
    void nothingIsGathered() {
        var settings = new ValidationProperties(
                Duration.ofDays(7),
                1_000,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofMinutes(1),
                100,
                50,
                Duration.ofDays(90));
        traces = new Traces(settings, new SimpleMeterRegistry());
    }

    @Test
    void aRefusalIsOpenedWithWhatWasToldInWhichLanguage() {
        var id = refused(Decision.of(Code.MALFORMED).because(Damage.LINE_BREAK), Locale.FRENCH);
        writer.write(traces.take(10));

        var trace = desk.find(id.replace("-", "").toLowerCase(Locale.ROOT)).orElseThrow();
        assertThat(trace.at()).isEqualTo(NOW);
        assertThat(trace.language()).isEqualTo(Locale.FRENCH);
        assertThat(trace.told()).contains("un saut de ligne", "(R\u00e9f\u00e9rence " + id + ")");
        assertThat(trace.checks())
                .contains(
                        new Check(Code.TRUNCATED, Outcome.PASSED),
                        new Check(Code.MALFORMED, Outcome.FAILED),
                        new Check(Code.EXPIRED, Outcome.NOT_REACHED))
                .hasSize(Code.values().length - 1);
        assertThat(trace.key()).isEmpty();
        assertThat(desk.find("nothing")).isEmpty();
    }

    @Test
    void whatTheKeyDoctorFoundIsShownToTheLetterAsItWasTold() {
        var cut = SampleKeys.key().substring(0, 412);
        var refused =
                traced(Decision.of(Code.TRUNCATED).because(TestDoctor.doctor().examine(cut)), Locale.ENGLISH);
        writer.write(traces.take(10));

        var told = desk.find(refused.trace().orElseThrow()).orElseThrow().told();
        assertThat(told)
                .isEqualTo(texts.of(refused, Locale.ENGLISH))
                .contains("it ends after character 412; at least ", "Perhaps a line break cut it.");
        assertThat(jdbc.sql("select * from refusal_trace").query().listOfRows().toString())
                .doesNotContain(cut.substring(0, 40), SampleKeys.OWNER, "rk_0123456789");
    }

    @Test
    void whatWasTracedBeforeThatWasKeptIsToldAsItWouldBeToday() {
        var id = refused(Decision.of(Code.MALFORMED).because(Damage.TOO_LONG), Locale.ENGLISH);
        writer.write(traces.take(10));
        jdbc.sql("update refusal_trace set told = null").update();
        assertThat(desk.find(id).orElseThrow().told())
                .startsWith("This is too long")
                .endsWith(id + ")");
    }

    @Test
    void thatAUidWasMalformedIsKept() {
        var malformed = traces.traced(
                Decision.of(Code.UNKNOWN_KEY),
                presented(Locale.ENGLISH).unnamed(NoUid.MALFORMED),
                Optional.empty(),
                NOW);
        var named = refused(Decision.of(Code.UNKNOWN_KEY), Locale.FRENCH);
        writer.write(traces.take(10));
        var trace = desk.find(malformed.trace().orElseThrow()).orElseThrow();
        assertThat(trace.uid()).isEmpty();
        assertThat(trace.noUid()).hasValue(NoUid.MALFORMED);
        assertThat(desk.find(named).orElseThrow().noUid()).isEmpty();
    }

    @Test
    void theSameRefusalToldInAnotherLanguageIsAnother() {
        assertThat(refused(Decision.of(Code.EMPTY), Locale.FRENCH))
                .isEqualTo(refused(Decision.of(Code.EMPTY), Locale.FRENCH))
                .isNotEqualTo(refused(Decision.of(Code.EMPTY), Locale.ENGLISH));
    }

    @Test
    void everyRefusalCountsForItsDay() {
        for (int i = 0; i < 3; i++) {
            refused(Decision.of(Code.WRONG_KIND), Locale.ENGLISH);
        }
        writer.count(traces.counts().take(10));
        refused(Decision.of(Code.WRONG_KIND), Locale.ENGLISH);
        var written = traces.counts().take(10);
        traces.counts().back(written);
        writer.count(traces.counts().take(10));
        assertThat(traces.counts().take(10)).isEmpty();
        assertThat(jdbc.sql("select times from refusal_count where on_day = date '2027-03-14' and code = 'WRONG_KIND'")
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
    }

    private String refused(Decision decision, Locale language) {
        return traced(decision, language).trace().orElseThrow();
    }

    private Decision traced(Decision decision, Locale language) {
        return traces.traced(decision, presented(language), Optional.empty(), NOW);
    }

    private static Presented presented(Locale language) {
        return new Presented(
                "noise",
                Optional.of(Sample.HOME),
                Optional.empty(),
                Optional.empty(),
                GlpiVersion.parse("11.0.4"),
                "192.0.2.0/24",
                language);
    }
}
