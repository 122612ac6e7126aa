package org.keywork.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.billing.NumberSeries.Kind;
import org.keywork.billing.NumberSeries.Taken;
import org.springframework.beans.factory.annotation.Autowired;

/** Days and numbers where a clock steps back. */
@PortalTest
class NumberSeriesTest {
    @Autowired
    private NumberSeries series;

    @Test
    void aClockThatStepsBackOverMidnightGivesTheLaterDayAgain() {
        assertThat(taken("2051-03-10")).isEqualTo(new Taken("F-2051-00001", LocalDate.parse("2051-03-10")));
        assertThat(taken("2051-03-09")).isEqualTo(new Taken("F-2051-00002", LocalDate.parse("2051-03-10")));
        assertThat(taken("2051-03-11")).isEqualTo(new Taken("F-2051-00003", LocalDate.parse("2051-03-11")));
    }

    @Test
    void aClockThatStepsBackIntoTheOldYearStaysInTheNewOne() {
        assertThat(taken("2051-12-31")).isEqualTo(new Taken("F-2051-00001", LocalDate.parse("2051-12-31")));
        assertThat(taken("2052-01-01")).isEqualTo(new Taken("F-2052-00001", LocalDate.parse("2052-01-01")));
        assertThat(taken("2051-12-31")).isEqualTo(new Taken("F-2052-00002", LocalDate.parse("2052-01-01")));
        assertThat(taken("2052-01-01")).isEqualTo(new Taken("F-2052-00003", LocalDate.parse("2052-01-01")));
    }

    @Test
    void eachKindHasASeriesOfItsOwn() {
        taken("2051-05-05");
        assertThat(series.take(Kind.CREDIT_NOTE, LocalDate.parse("2051-05-04")))
                .isEqualTo(new Taken("C-2051-00001", LocalDate.parse("2051-05-04")));
    }

    private Taken taken(String day) {
        return series.take(Kind.INVOICE, LocalDate.parse(day));
    }
}
