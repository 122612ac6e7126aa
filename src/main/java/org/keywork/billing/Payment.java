package org.keywork.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Money that came, or the reversal of what was recorded by mistake.
 *
 * @param amountCents below zero for a reversal
 */
public record Payment(
        PaymentId id,
        long amountCents,
        LocalDate receivedOn,
        String reference,
        Instant recordedAt,
        Optional<PaymentId> reverses,
        boolean isReversed) {}
