package org.keywork.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProRataTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            36500, 2027-01-01, 2027-12-31, 36500
            36500, 2027-01-01, 2027-01-01, 100
            36500, 2026-03-15, 2026-04-13, 3000
            36500, 2027-03-01, 2028-02-28, 36400
            36600, 2027-03-01, 2028-02-28, 36500
            36600, 2027-03-01, 2028-02-29, 36600
            36600, 2028-01-01, 2028-12-31, 36600
            36600, 2028-02-28, 2028-02-28, 100
            36600, 2028-02-29, 2029-02-28, 36600
            36500, 2028-03-01, 2028-03-01, 100
            36500, 2027-02-28, 2028-02-27, 36500
            36500, 2027-01-01, 2028-12-31, 73000
            59000, 2026-11-22, 2028-11-21, 118000
            36500, 2027-01-01, 2029-01-01, 73100
            36600, 2028-02-29, 2030-02-28, 73200
            0,     2027-01-01, 2027-12-31, 0
            """)
    void aPartOfAYearCostsItsShareOfDays(long yearly, LocalDate from, LocalDate to, long expected) {
        assertThat(ProRata.of(yearly, from, to)).isEqualTo(expected);
    }

    @Test
    void halfACentIsRoundedUp() {
        var day = LocalDate.of(2028, 1, 1);

        assertThat(ProRata.of(183, day, day)).isEqualTo(1); // 183/366
        assertThat(ProRata.of(182, day, day)).isEqualTo(0);
    }

    @Property(tries = 500)
    void aWholeYearCostsItsPriceAndAPartNeverMore(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long yearly,
            @ForAll @IntRange(max = 20_000) int first,
            @ForAll @IntRange(max = 363) int more) {
        var from = LocalDate.of(2000, 1, 1).plusDays(first);
        var isLeapDay = from.getMonthValue() == 2 && from.getDayOfMonth() == 29;
        var last = isLeapDay ? from.plusYears(1) : from.plusYears(1).minusDays(1);

        assertThat(ProRata.of(yearly, from, last)).isEqualTo(yearly);
        assertThat(ProRata.of(yearly, from, from.plusDays(more))).isBetween(0L, yearly);
    }

    @Test
    void whatCantBeCountedIsRefused() {
        var day = LocalDate.of(2027, 1, 1);

        assertThatThrownBy(() -> ProRata.of(1, day, day.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ProRata.of(-1, day, day)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ProRata.of(Long.MAX_VALUE, day, day.plusYears(2)))
                .isInstanceOf(ArithmeticException.class);
    }
}
