package org.keywork.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.keywork.account.OrganizationId;
import org.keywork.catalog.OfferReference;

/**
 * One product granted to one organization, as other modules see it.
 *
 * @param servers how many servers may use it
 * @param begin the first day, from its midnight in the organization's time zone; none for free subscriptions
 * @param end the last day, courtesy days included, until its end in the organization's time zone; none for free and perpetual
 *     ones
 * @param courtesyDays how many of the days before the end were given by courtesy
 */
public record Entitlement(
        SubscriptionId id,
        OrganizationId organization,
        OfferReference product,
        SubscriptionKind kind,
        SubscriptionState state,
        int servers,
        Optional<LocalDate> begin,
        Optional<LocalDate> end,
        int courtesyDays,
        Optional<ClosedBecause> closedBecause,
        Optional<SuspendedBecause> suspendedBecause) {

    /** Where it stands at that instant, its days read in the organization's time zone. */
    public Standing standing(Instant at, ZoneId zone) {
        return switch (state) {
            case PENDING -> Standing.NOT_BEGUN;
            case SUSPENDED -> Standing.SUSPENDED;
            case CANCELLED -> Standing.CANCELLED;
            case ACTIVE -> byDates(at, zone);
        };
    }

    /** The same as people are told of it: what has ended is to be renewed, whether or not it was suspended before. */
    public Standing standingToTell(Instant at, ZoneId zone) {
        return state == SubscriptionState.SUSPENDED && hasEnded(at, zone) ? Standing.ENDED : standing(at, zone);
    }

    public boolean isRunning(Instant at, ZoneId zone) {
        return standing(at, zone) == Standing.RUNNING;
    }

    /** Whether its last day has passed, whatever was done to it: a suspension ends nothing, and outlasts no end. */
    public boolean hasEnded(Instant at, ZoneId zone) {
        return endsAt(zone).filter(end -> !at.isBefore(end)).isPresent();
    }

    private Standing byDates(Instant at, ZoneId zone) {
        if (begin.isPresent() && at.isBefore(begin.get().atStartOfDay(zone).toInstant())) {
            return Standing.NOT_BEGUN;
        }
        return hasEnded(at, zone) ? Standing.ENDED : Standing.RUNNING;
    }

    /** The first instant that isn't covered any more. */
    public Optional<Instant> endsAt(ZoneId zone) {
        return end.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** The last day that was paid for: what a renewal adds to. */
    public Optional<LocalDate> paidUntil() {
        return end.map(day -> day.minusDays(courtesyDays));
    }

    /** Whether it runs, and there are paid days of it to lose. */
    public boolean hasPaidDaysLeft(Instant at, ZoneId zone) {
        return kind == SubscriptionKind.PAID
                && isRunning(at, zone)
                && paidUntil()
                        .filter(last -> !last.isBefore(LocalDate.ofInstant(at, zone)))
                        .isPresent();
    }

    /** 0 on the last day, negative after it; empty where there is no end. */
    public Optional<Long> daysLeft(LocalDate today) {
        return end.map(day -> ChronoUnit.DAYS.between(today, day));
    }
}
