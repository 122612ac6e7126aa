package org.keywork.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentWordsTest {
    private static final Instant NOW = Instant.parse("2027-02-19T12:00:00Z");

    private final MomentWords english = words(Locale.ENGLISH, "Europe/Paris");
    private final MomentWords french = words(Locale.FRENCH, "Europe/Paris");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PT-30S   | just now            | à l’instant
                    PT-1M    | 1 minute ago        | il y a 1 minute
                    PT-59M   | 59 minutes ago      | il y a 59 minutes
                    PT-1H    | 1 hour ago          | il y a 1 heure
                    PT-2H    | 2 hours ago         | il y a 2 heures
                    P-1D     | yesterday           | hier
                    P-3D     | 3 days ago          | il y a 3 jours
                    P-49D    | on 1 January 2027   | le 1er janvier 2027
                    PT30S    | just now            | à l’instant
                    PT90M    | in 1 hour           | dans 1 heure
                    P1D      | tomorrow            | demain
                    P23D     | in 23 days          | dans 23 jours
                    P60D     | on 20 April 2027    | le 20 avril 2027
                    """)
    void anInstantIsSaidByItsDistance(Duration distance, String inEnglish, String inFrench) {
        assertThat(english.ago(NOW.plus(distance))).isEqualTo(inEnglish);
        assertThat(french.ago(NOW.plus(distance))).isEqualTo(inFrench);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2027-02-19 | today, on 19 February 2027 (Paris)    | aujourd’hui, le 19 février 2027 (Paris)
                    2027-02-20 | tomorrow, on 20 February 2027 (Paris) | demain, le 20 février 2027 (Paris)
                    2027-03-14 | in 23 days, on 14 March 2027 (Paris)  | dans 23 jours, le 14 mars 2027 (Paris)
                    2027-02-01 | 18 days ago, on 1 February 2027 (Paris) | il y a 18 jours, le 1er février 2027 (Paris)
                    """)
    void aDayIsSaidInWordsAndNumbersWithItsTimeZone(LocalDate day, String inEnglish, String inFrench) {
        assertThat(english.fromToday(day)).isEqualTo(inEnglish);
        assertThat(french.fromToday(day)).isEqualTo(inFrench);
    }

    @Test
    void todayIsTheReadersOwnDay() {
        var auckland = words(Locale.ENGLISH, "Pacific/Auckland");

        assertThat(auckland.fromToday(LocalDate.parse("2027-02-20")))
                .isEqualTo("today, on 20 February 2027 (Auckland)");
    }

    @Test
    void whatIsLookedUpInALogIsSaidToTheSecond() {
        var at = Instant.parse("2027-03-14T08:12:05.999Z");

        assertThat(english.exactly(at)).isEqualTo("14 March 2027, 09:12:05 (Paris)");
        assertThat(french.exactly(at)).isEqualTo("14 mars 2027 à 09:12:05 (Paris)");
    }

    @Test
    void hoveringShowsTheInstantInUtc() {
        var text = new TimeText("2 hours ago", Instant.parse("2027-02-19T10:00:00Z"));

        assertThat(text.getElement().getTag()).isEqualTo("time");
        assertThat(text.getElement().getAttribute("datetime")).isEqualTo("2027-02-19T10:00:00Z");
        assertThat(text.getTitle()).contains("2027-02-19 10:00:00 UTC");
    }

    private static MomentWords words(Locale language, String zone) {
        return new MomentWords(new Texts(), language, ZoneId.of(zone), NOW);
    }
}
