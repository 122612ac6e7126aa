package org.keywork.billing;

import java.util.List;

/**
 * A line of a quote, an order or an invoice.
 *
 * @param what in the document's language, at most 500 characters
 * @param quantity 1 to 999,999
 * @param unitCents without VAT, for one; below zero on a credit note
 * @param netCents without VAT, for all of them: what counts, also where a part of a year makes it less than quantity
 *     times unit
 */
public record PriceLine(String what, int quantity, long unitCents, long netCents) {
    public static final int MAX_WHAT = 500;
    public static final int MAX_QUANTITY = 999_999;

    public PriceLine {
        OneLine.require("what a line is for", what, MAX_WHAT);
        if (quantity < 1 || quantity > MAX_QUANTITY) {
            throw new IllegalArgumentException("A line is for 1 to " + MAX_QUANTITY);
        }
    }

    /** @throws ArithmeticException where that is more than can be counted */
    public static PriceLine of(String what, int quantity, long unitCents) {
        return new PriceLine(what, quantity, unitCents, Math.multiplyExact(unitCents, (long) quantity));
    }

    /** Whether it is one amount that goes the other way than their sum: a discount, which has no price for one. */
    boolean isTakenOffOf(List<PriceLine> lines) {
        var sum = lines.stream().mapToLong(PriceLine::netCents).sum();
        return quantity == 1 && Long.signum(netCents) == -Long.signum(sum) && netCents != 0;
    }

    public PriceLine negated() {
        return new PriceLine(what, quantity, Math.negateExact(unitCents), Math.negateExact(netCents));
    }
}
