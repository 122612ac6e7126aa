package org.keywork.billing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided last about an order.
 *
 * @param acceptedOn also once what was accepted is cancelled
 * @param decisionNote what the customer is told
 */
@Embeddable
record Verdict(
        String decidedBy,
        Instant decidedAt,
        @Enumerated(EnumType.STRING) @Nullable AcceptedOn acceptedOn,
        @Nullable String decisionNote) {
    static Verdict of(Object actor, Instant now) {
        return new Verdict(actor.toString(), now, null, null);
    }

    Verdict on(@Nullable AcceptedOn grounds) {
        return new Verdict(decidedBy, decidedAt, grounds, decisionNote);
    }

    Verdict saying(String note) {
        return new Verdict(decidedBy, decidedAt, acceptedOn, note);
    }
}
