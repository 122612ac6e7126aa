package org.keywork.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keywork.account.OrganizationId;
import org.keywork.asset.AssetId;
import org.keywork.subscription.SubscriptionId;

/**
 * An order as its page shows it.
 *
 * @param servers the names of the chosen ones
 * @param price as it was last invoiced; before that, as agreed
 * @param agreedPrice as it was when the order was placed
 * @param billing as it was last invoiced; before that, as it was given
 * @param balanceCents what is owed; below zero: what was paid too much
 */
public record OrderDetails(
        OrderId id,
        String number,
        Optional<String> quoteNumber,
        OrganizationId organization,
        OrderState state,
        WantedOrder wanted,
        Price price,
        Price agreedPrice,
        Discount discount,
        BillingDetails billing,
        Locale language,
        String placedBy,
        Instant placedAt,
        Optional<LocalDate> validUntil,
        Optional<Instant> decidedAt,
        Optional<AcceptedOn> acceptedOn,
        Optional<String> decisionNote,
        Optional<SubscriptionId> granted,
        long balanceCents,
        Optional<LocalDate> dueOn,
        Map<AssetId, String> servers,
        List<Invoice> invoices,
        List<Payment> payments) {

    /** Whether it was written as a quote, and not ordered since. */
    public boolean isQuote() {
        return validUntil.isPresent() && quoteNumber.isEmpty();
    }

    /** Whether something is owed and its day has passed. */
    public boolean isOverdue(LocalDate today) {
        return balanceCents > 0 && dueOn.filter(today::isAfter).isPresent();
    }

    /** What was paid and isn't owed: to be sent back, unless the order may still be accepted. */
    public long toPayBackCents() {
        return state.mayBeAccepted() ? 0 : Math.max(0, -balanceCents);
    }

    /**
     * Whether it can be taken back as recorded by mistake. Of an order that is over not once it was paid back: nothing is owed
     * for such an order, so the refund has to be reversed first.
     */
    public boolean canReverse(Payment payment) {
        var isOver =
                switch (state) {
                    case QUOTED, OPEN, ACCEPTED -> false;
                    case WITHDRAWN, DECLINED, CANCELLED -> true;
                };
        return payment.reverses().isEmpty()
                && !payment.isReversed()
                && !(isOver && balanceCents + payment.amountCents() > 0);
    }

    /** Whether some of it is paid and some is left. */
    public boolean isPartlyPaid() {
        return balanceCents > 0 && balanceCents < invoicedCents();
    }

    /** With VAT: what the standing invoice says, before there is one what it will. */
    public long invoicedCents() {
        return standingInvoice().map(Invoice::grossCents).orElseGet(price::gross);
    }

    /** Whether an invoice of it was taken back and replaced. */
    public boolean isCorrected() {
        return invoices.stream()
                        .filter(invoice -> invoice.kind() == InvoiceKind.INVOICE)
                        .count()
                > 1;
    }

    /** The latest invoice that no credit note has taken back. */
    public Optional<Invoice> standingInvoice() {
        return invoices.stream().filter(Invoice::stands).reduce((earlier, later) -> later);
    }
}
