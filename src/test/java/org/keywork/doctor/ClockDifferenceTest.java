package org.keywork.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keywork.shell.Texts;

class ClockDifferenceTest {
    private static final Instant OURS = Instant.parse("2026-07-01T10:00:00Z");
    private final ClockTexts texts = new ClockTexts(new Texts());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PT0S       | NOTHING | Your clock agrees with ours, within a minute.  | d’accord
            PT-59S     | NOTHING | Your clock agrees with ours, within a minute.  | d’accord
            PT1M       | LITTLE  | Your clock is one minute ahead of ours.        | avance de une minute
            PT-4M      | LITTLE  | Your clock is 4 minutes behind ours.           | retarde de 4 minutes
            PT5M       | OFFLINE | Your clock is 5 minutes ahead of ours.         | avance de 5 minutes
            PT-5H      | OFFLINE | Your clock is 5 hours behind ours.             | retarde de 5 heures
            P-40D      | TLS     | Your clock is 40 days behind ours.             | retarde de 40 jours
            P1096D     | TLS     | Your clock is 3 years ahead of ours.           | avance de 3 ans
            """)
    void saysHowFarAndWhichWayAndWhatItBreaks(
            Duration by, ClockDifference.Breaks breaks, String english, String french) {
        var difference = ClockDifference.between(OURS.plus(by), OURS);
        assertThat(difference.breaks()).isEqualTo(breaks);
        assertThat(texts.cause(difference, Locale.ENGLISH)).isEqualTo(english);
        assertThat(texts.cause(difference, Locale.FRENCH)).contains(french);
        assertThat(texts.remedy(difference, Locale.ENGLISH)).isNotEqualTo(texts.remedy(difference, Locale.FRENCH));
    }
}
