package org.keywork.billing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an order comes to besides its lines: it stays what it was when the order was written.
 *
 * @param netCents the lines' sum, like {@code vatCents} for queries
 */
@Embeddable
record AgreedPrice(
        @Enumerated(EnumType.STRING) VatRule vatRule,
        int vatRate,
        long netCents,
        long vatCents,
        int discountPoints,
        @Nullable String discountReason) {
    static AgreedPrice of(Price price, Discount discount) {
        return new AgreedPrice(
                price.vat().rule(),
                price.vat().basisPoints(),
                price.net(),
                price.vatCents(),
                discount.basisPoints(),
                discount.reason().orElse(null));
    }

    Vat vat() {
        return new Vat(vatRule, vatRate);
    }

    Discount discount() {
        return new Discount(discountPoints, Optional.ofNullable(discountReason));
    }
}
