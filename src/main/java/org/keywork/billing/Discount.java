package org.keywork.billing;

import java.util.Optional;

/**
 * What sales take off a price.
 *
 * @param basisPoints hundredths of a percent, 1000 for 10 %; below 10000
 * @param reason given whenever there is a discount, at most 200 characters
 */
public record Discount(int basisPoints, Optional<String> reason) {
    public static final Discount NONE = new Discount(0, Optional.empty());
    public static final int MAX_REASON = 200;

    public Discount {
        if (basisPoints < 0 || basisPoints >= 10_000 || basisPoints > 0 && reason.isEmpty()) {
            throw new IllegalArgumentException("A discount is less than everything, and has a reason");
        }
        reason.ifPresent(text -> OneLine.require("reason", text, MAX_REASON));
    }
}
