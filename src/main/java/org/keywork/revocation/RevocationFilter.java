package org.keywork.revocation;

import java.time.Instant;
import java.util.Optional;
import org.keywork.account.OrganizationId;
import org.keywork.account.UserId;
import org.keywork.asset.RevocationReason;

/**
 * Which acts a list shows; what is empty doesn't narrow.
 *
 * @param actor who asked for it, did it or undid it
 * @param organization a part of its name
 * @param from the first instant, when it was asked for
 * @param until the first instant after
 */
public record RevocationFilter(
        Optional<RevocationReason> reason,
        Optional<UserId> actor,
        String organization,
        Optional<OrganizationId> of,
        Optional<Target> target,
        Optional<Instant> from,
        Optional<Instant> until,
        boolean onlyWaiting) {

    public static RevocationFilter all() {
        return new RevocationFilter(
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    public static RevocationFilter of(OrganizationId organization) {
        return new RevocationFilter(
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.of(organization),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** Every act that reached that server or key, whatever it was about. */
    public static RevocationFilter reaching(Target target) {
        return new RevocationFilter(
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.of(target),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
