package org.keywork.subscription;

import java.time.LocalDate;
import java.time.Period;

/** Whole days of a subscription, from its first to its last, counted as a person would count them. */
public record Term(LocalDate first, LocalDate last) {
    public Term {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("A term can't end before it begins: " + first + ", " + last);
        }
    }

    /**
     * So many years from that day on, which is the first: from 14 March to 13 March. From 29 February it lasts until 28
     * February, since the day after has no date of its own in most years.
     */
    public static Term ofYears(int years, LocalDate first) {
        return of(Period.ofYears(years), first);
    }

    @SuppressWarnings("JavaPeriodGetDays") // the days beside the years and months
    static Term of(Period length, LocalDate first) {
        var after = first.plus(length);
        var wasShortened =
                after.getDayOfMonth() != first.plusDays(length.getDays()).getDayOfMonth();
        return new Term(first, wasShortened ? after : after.minusDays(1));
    }

    /** That many whole days after today, and what is left of today. */
    public static Term trial(int days, LocalDate today) {
        return new Term(today, today.plusDays(days));
    }
}
