package org.keywork.billing;

import java.time.LocalDate;

/**
 * Money that came.
 *
 * @param amountCents in cents of a euro, not zero; below zero only for a reversal
 * @param reference what the bank says of it, at most 100 characters
 */
public record NewPayment(long amountCents, LocalDate receivedOn, String reference) {
    public static final int MAX_REFERENCE = 100;

    public NewPayment {
        if (amountCents == 0) {
            throw new IllegalArgumentException("Nothing was paid");
        }
        OneLine.require("reference", reference, MAX_REFERENCE);
    }

    NewPayment reversed() {
        return new NewPayment(-amountCents, receivedOn, reference);
    }
}
