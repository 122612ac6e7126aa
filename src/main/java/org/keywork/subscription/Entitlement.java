package org.keywork.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.keywork.account.OrganizationId;
import org.keywork.catalog.OfferReference;

/**
 * One product granted to one organization, as other modules see it.
 *
 * @param servers how many servers may use it
 * @param begin the first day, from its midnight in the organization's time zone; none for free subscriptions
 * @param end the last day, until its end in the organization's time zone; none for free and perpetual ones
 */
public record Entitlement(
        SubscriptionId id,
        OrganizationId organization,
        OfferReference product,
        SubscriptionKind kind,
        SubscriptionState state,
        int servers,
        Optional<LocalDate> begin,
        Optional<LocalDate> end) {

    /** Where it stands at that instant, its days read in the organization's time zone. */
    public Standing standing(Instant at, ZoneId zone) {
        return switch (state) {
            case PENDING -> Standing.NOT_BEGUN;
            case SUSPENDED -> Standing.SUSPENDED;
            case CANCELLED -> Standing.CANCELLED;
            case ACTIVE -> byDates(at, zone);
        };
    }

    private Standing byDates(Instant at, ZoneId zone) {
        if (begin.isPresent() && at.isBefore(begin.get().atStartOfDay(zone).toInstant())) {
            return Standing.NOT_BEGUN;
        }
        return endsAt(zone).filter(end -> !at.isBefore(end)).isPresent() ? Standing.ENDED : Standing.RUNNING;
    }

    /** The first instant that isn't covered any more. */
    public Optional<Instant> endsAt(ZoneId zone) {
        return end.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
