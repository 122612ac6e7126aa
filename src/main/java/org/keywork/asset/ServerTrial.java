package org.keywork.asset;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.keywork.catalog.OfferReference;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.ServerRights;
import org.keywork.subscription.Standing;

/**
 * A trial that a server is in the midst of.
 *
 * @param lastDay the last day of the trial
 * @param daysLeft whole days after today until its last one; 0 on that day
 * @param then what the server returns to
 * @param standing how that stands on the day after
 */
public record ServerTrial(
        OfferReference product, LocalDate lastDay, long daysLeft, Entitlement then, Standing standing) {

    /** Empty where none runs at that instant. */
    public static Optional<ServerTrial> of(ServerRights rights, Instant now, ZoneId zone) {
        return rights.trial().filter(trial -> trial.isRunning(now, zone)).flatMap(trial -> trial.end()
                .map(lastDay -> {
                    var over = trial.endsAt(zone).orElseThrow();
                    var then = rights.inForce(over, zone);
                    return new ServerTrial(
                            trial.product(),
                            lastDay,
                            trial.daysLeft(LocalDate.ofInstant(now, zone)).orElse(0L),
                            then,
                            then.standing(over, zone));
                }));
    }
}
