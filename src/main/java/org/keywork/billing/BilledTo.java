package org.keywork.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * To whom an order is billed.
 *
 * @param purchaseOrder the customer's own number, as it is searched for
 */
@Embeddable
record BilledTo(
        @Column(name = "billing") @Convert(converter = BillingDetailsJson.class)
        BillingDetails details,

        @Nullable String purchaseOrder) {
    static BilledTo of(BillingDetails details) {
        return new BilledTo(details, searched(details));
    }

    static @Nullable String searched(BillingDetails details) {
        return details.purchaseOrder()
                .map(number -> number.toLowerCase(Locale.ROOT))
                .orElse(null);
    }
}
