package org.keywork.subscription;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that one server may use.
 *
 * @param base what it uses, and returns to when a trial ends
 * @param trial a trial on top, which leaves every day of the base as it is
 * @param next what follows on the base: a renewal at another level
 */
public record ServerRights(Entitlement base, Optional<Entitlement> trial, Optional<Entitlement> next) {
    public static ServerRights of(Entitlement base) {
        return new ServerRights(base, Optional.empty(), Optional.empty());
    }

    /** What decides at that instant: a running trial, else the base, else what follows on it once that has begun. */
    public Entitlement inForce(Instant at, ZoneId zone) {
        if (trial.isPresent() && trial.get().isRunning(at, zone)) {
            return trial.get();
        }
        return next.isPresent() && !base.isRunning(at, zone) && hasBegun(next.get(), at, zone) ? next.get() : base;
    }

    private static boolean hasBegun(Entitlement entitlement, Instant at, ZoneId zone) {
        return switch (entitlement.standing(at, zone)) {
            case RUNNING, SUSPENDED, ENDED -> true;
            case NOT_BEGUN, CANCELLED -> false;
        };
    }

    public boolean includes(SubscriptionId id) {
        return all().anyMatch(entitlement -> entitlement.id().equals(id));
    }

    public Stream<Entitlement> all() {
        return Stream.of(Optional.of(base), trial, next).flatMap(Optional::stream);
    }
}
