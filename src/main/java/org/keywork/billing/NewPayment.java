package org.keywork.billing;

import java.time.LocalDate;

/**
 * Money that came, or was paid back.
 *
 * @param amountCents in cents of a euro, not zero; below zero only for a reversal, or for what was paid back
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

    NewPayment negated() {
        return new NewPayment(-amountCents, receivedOn, reference);
    }
}
