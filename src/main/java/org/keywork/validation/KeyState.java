package org.keywork.validation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keywork.asset.KeyFacts;
import org.keywork.asset.KeyStatus;

/** Everything a decision about one key rests on, as it was last read from the database. */
record KeyState(KeyFacts facts, GrantedRights rights, Duration overlap) {

    boolean isUnbound() {
        return facts.boundTo().isEmpty();
    }

    /** Whether a use here and now may bind the server: it is unbound, and the key itself is still good. */
    boolean bindsNow(Presented presented, Instant now) {
        return isUnbound()
                && !facts.isForCloud()
                && presented.uid().isPresent()
                && facts.status() != KeyStatus.REVOKED
                && !isSuperseded(now)
                && isForThisProduct(presented);
    }

    /** The same, with its key known to be revoked. */
    KeyState revoked() {
        var revoked = new KeyFacts(
                facts.key(),
                facts.asset(),
                facts.organization(),
                facts.held(),
                facts.product(),
                KeyStatus.REVOKED,
                facts.signingKey(),
                facts.isForCloud(),
                facts.supersededAt(),
                facts.boundTo(),
                facts.url());
        return new KeyState(revoked, rights, overlap);
    }

    Decision decide(Presented presented, Instant now) {
        var granted = rights.inForce(now);
        var code = code(presented, granted, now);
        return switch (code) {
            case WRONG_PRODUCT -> Decision.of(code);
            case WRONG_INSTANCE -> {
                var decision = Decision.of(code);
                yield !isUnbound() && presented.uid().isEmpty() ? decision.because(unnamed(presented)) : decision;
            }
            default -> withOverlap(Decision.of(code, granted.grant()));
        };
    }

    private static Damage unnamed(Presented presented) {
        return presented.noUid().equals(Optional.of(NoUid.MALFORMED)) ? Damage.MALFORMED_UID : Damage.NO_UID;
    }

    private Decision withOverlap(Decision decision) {
        return decision.isValid() && facts.supersededAt().isPresent()
                ? decision.goodUntil(facts.supersededAt().get().plus(overlap))
                : decision;
    }

    private Code code(Presented presented, GrantedRights.Granted granted, Instant now) {
        if (facts.status() == KeyStatus.REVOKED) {
            return Code.REVOKED;
        }
        if (isSuperseded(now)) {
            return Code.SUPERSEDED;
        }
        if (!isForThisProduct(presented)) {
            return Code.WRONG_PRODUCT;
        }
        if (!isThisInstance(presented)) {
            return Code.WRONG_INSTANCE;
        }
        return switch (granted.entitlement().standing(now, granted.grant().zone())) {
            case NOT_BEGUN -> Code.NOT_YET_VALID;
            case SUSPENDED -> Code.SUSPENDED;
            case ENDED, CANCELLED -> Code.EXPIRED;
            case RUNNING -> covers(presented, granted) ? Code.VALID : Code.VERSION_NOT_COVERED;
        };
    }

    private boolean isSuperseded(Instant now) {
        return facts.supersededAt()
                .filter(at -> !now.isBefore(at.plus(overlap)))
                .isPresent();
    }

    /** Every key so far is for GLPI itself, at the level of an offer. */
    private boolean isForThisProduct(Presented presented) {
        return presented.plugin().isEmpty() || presented.plugin().get().equals(facts.product());
    }

    private boolean isThisInstance(Presented presented) {
        var uidFits = isUnbound() || facts.boundTo().equals(presented.uid());
        var urlFits = presented.url().isEmpty()
                || facts.url().isEmpty()
                || facts.url().get().origin().equals(presented.url().get().origin());
        return uidFits && urlFits;
    }

    private static boolean covers(Presented presented, GrantedRights.Granted granted) {
        return presented.glpi().isEmpty()
                || granted.covers().covers(presented.glpi().get());
    }
}
