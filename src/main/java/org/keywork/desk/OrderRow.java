package org.keywork.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.keywork.account.OrganizationId;
import org.keywork.billing.OrderId;
import org.keywork.billing.OrderState;
import org.keywork.catalog.OfferReference;

/**
 * An order as lists show it.
 *
 * @param netCents without VAT
 * @param balanceCents what is owed, with VAT; below zero: what was paid too much
 * @param invoicedCents what its invoices say, with VAT, less what credit notes took back
 */
public record OrderRow(
        OrderId id,
        String number,
        OrganizationId organization,
        String organizationName,
        OfferReference product,
        int servers,
        OrderState state,
        Instant placedAt,
        Optional<LocalDate> validUntil,
        Optional<LocalDate> dueOn,
        long netCents,
        long balanceCents,
        long invoicedCents) {
    /** What was paid and isn't owed: to be sent back, unless the order may still be accepted. */
    public long toPayBackCents() {
        return state.mayBeAccepted() ? 0 : Math.max(0, -balanceCents);
    }

    /** Whether some of it is paid and some is left. */
    public boolean isPartlyPaid() {
        return balanceCents > 0 && balanceCents < invoicedCents;
    }
}
