package org.keywork.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Money that came, money that was paid back, or the reversal of either where it was recorded by mistake.
 *
 * @param amountCents below zero for what was paid back, and for the reversal of money that came
 * @param receivedOn the day on which it came, or was paid back
 */
public record Payment(
        PaymentId id,
        long amountCents,
        LocalDate receivedOn,
        String reference,
        Instant recordedAt,
        Optional<PaymentId> reverses,
        boolean isReversed) {
    /** Whether it was paid back to the customer. */
    public boolean isRefund() {
        return amountCents < 0 && reverses.isEmpty();
    }
}
