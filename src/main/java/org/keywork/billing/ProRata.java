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
     * The yearly price for each whole year, and by the share of days of the year that is begun for the rest, to the nearest
     * cent, half a cent up: so that a year costs what a year costs, with or without a 29 February.
     *
     * @throws IllegalArgumentException where the last day is before the first, or the price below zero
     * @throws ArithmeticException where that is more than can be counted
     */
    public static long of(long yearlyCents, LocalDate from, LocalDate toInclusive) {
        if (toInclusive.isBefore(from) || yearlyCents < 0) {
            throw new IllegalArgumentException(
                    "No part of a year: " + yearlyCents + ", " + from + " to " + toInclusive);
        }
        var cents = 0L;
        var begin = from;
        while (!lastDayOfYearFrom(begin).isAfter(toInclusive)) {
            cents = Math.addExact(cents, yearlyCents);
            begin = lastDayOfYearFrom(begin).plusDays(1);
        }
        return Math.addExact(cents, partOfAYear(yearlyCents, begin, toInclusive));
    }

    private static long partOfAYear(long yearlyCents, LocalDate from, LocalDate toInclusive) {
        var days = ChronoUnit.DAYS.between(from, toInclusive) + 1;
        var year = ChronoUnit.DAYS.between(from, lastDayOfYearFrom(from)) + 1;
        return BigDecimal.valueOf(yearlyCents)
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(year), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static LocalDate lastDayOfYearFrom(LocalDate from) {
        // a year from a 29 February would end a day early, on the 27th
        return MonthDay.from(from).equals(LEAP_DAY)
                ? from.plusYears(1)
                : from.plusYears(1).minusDays(1);
    }
}
