package org.keywork.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;

/** The part of a yearly price that falls on some days. */
public final class ProRata {
    private static final MonthDay LEAP_DAY = MonthDay.of(Month.FEBRUARY, 29);

    private ProRata() {}

    /**
     * The yearly price by the share of days, to the nearest cent, half a cent up. A year has 366 days where the one that
     * begins with {@code from} has a 29 February, so that a year costs what a year costs.
     *
     * @throws IllegalArgumentException where the last day is before the first, or the price below zero
     * @throws ArithmeticException where that is more than can be counted
     */
    public static long of(long yearlyCents, LocalDate from, LocalDate toInclusive) {
        if (toInclusive.isBefore(from) || yearlyCents < 0) {
            throw new IllegalArgumentException(
                    "No part of a year: " + yearlyCents + ", " + from + " to " + toInclusive);
        }
        var days = ChronoUnit.DAYS.between(from, toInclusive) + 1;
        return BigDecimal.valueOf(yearlyCents)
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(daysOfYearFrom(from)), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static long daysOfYearFrom(LocalDate from) {
        // a year from a 29 February would end a day early, on the 27th
        return MonthDay.from(from).equals(LEAP_DAY) ? 366 : ChronoUnit.DAYS.between(from, from.plusYears(1));
    }
}
