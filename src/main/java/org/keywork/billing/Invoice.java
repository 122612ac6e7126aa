package org.keywork.billing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An invoice or credit note as it was issued; it never changes.
 *
 * @param dueOn the last day to pay an invoice
 * @param corrects what a credit note takes back
 * @param correctedBy the credit note that took it back
 * @param reason why a credit note was issued; empty on an invoice
 */
public record Invoice(
        InvoiceId id,
        String number,
        InvoiceKind kind,
        OrderId order,
        LocalDate issuedOn,
        Optional<LocalDate> dueOn,
        Optional<InvoiceId> corrects,
        Optional<InvoiceId> correctedBy,
        long netCents,
        long vatCents,
        Vat vat,
        BillingDetails billing,
        String reason) {
    public long grossCents() {
        return Math.addExact(netCents, vatCents);
    }

    /** Whether it is an invoice that no credit note has taken back. */
    public boolean stands() {
        return kind == InvoiceKind.INVOICE && correctedBy.isEmpty();
    }
}
