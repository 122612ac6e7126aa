package org.keywork.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All that a quote, an order, an invoice or a credit note says.
 *
 * @param issuedOn a day in the seller's time zone, like the others
 * @param dueOn the last day to pay: of every invoice, of nothing else
 * @param validUntil the last day to accept: of every quote, of nothing else
 * @param orderNumber the order that this follows from, where it isn't the order itself
 * @param corrects the number of the corrected invoice: of every credit note, of nothing else
 * @param replaces the number of the invoice that was taken back for it: of a corrected invoice, of nothing else
 * @param paidCents what was paid of an invoice before it was issued; of nothing else
 * @param price amounts of a credit note are below zero
 * @param notes said below the totals, each in the document's language, at most 600 characters
 */
public record CommercialDocument(
        DocumentKind kind,
        String number,
        LocalDate issuedOn,
        Optional<LocalDate> dueOn,
        Optional<LocalDate> validUntil,
        Seller seller,
        BillingDetails buyer,
        Optional<String> orderNumber,
        Optional<String> corrects,
        Optional<String> replaces,
        long paidCents,
        Price price,
        Locale language,
        List<String> notes) {
    private static final int MAX_NUMBER = 40;
    private static final int MAX_NOTE = 600;

    public CommercialDocument {
        OneLine.require("number", number, MAX_NUMBER);
        orderNumber.ifPresent(order -> OneLine.require("order number", order, MAX_NUMBER));
        corrects.ifPresent(invoice -> OneLine.require("corrected invoice", invoice, MAX_NUMBER));
        replaces.ifPresent(invoice -> OneLine.require("replaced invoice", invoice, MAX_NUMBER));
        notes.forEach(note -> OneLine.require("note", note, MAX_NOTE));
        notes = List.copyOf(notes);
        require(dueOn.isPresent() == (kind == DocumentKind.INVOICE), "Every invoice has a due day, and nothing else");
        require(validUntil.isPresent() == (kind == DocumentKind.QUOTE), "Every quote has a last day, and nothing else");
        require(
                corrects.isPresent() == (kind == DocumentKind.CREDIT_NOTE),
                "Every credit note corrects an invoice, and nothing else does");
        require(
                kind == DocumentKind.INVOICE || replaces.isEmpty() && paidCents == 0,
                "Only an invoice replaces another, or is paid");
        require(paidCents >= 0, "What was paid is above zero");
        require(kind != DocumentKind.CREDIT_NOTE || price.net() <= 0, "A credit note takes back");
    }

    /** What is left to pay of it as it is issued; below zero: more was paid. */
    long leftCents() {
        return Math.subtractExact(price.gross(), paidCents);
    }

    private static void require(boolean held, String rule) {
        if (!held) {
            throw new IllegalArgumentException(rule);
        }
    }
}
