package org.keywork.desk.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.keywork.billing.Euros;
import org.keywork.billing.Invoice;
import org.keywork.billing.InvoiceKind;
import org.keywork.billing.OrderDesk;
import org.keywork.shell.Languages;
import org.keywork.shell.Moments;
import org.keywork.shell.StatusBadge;
import org.keywork.shell.StatusBadge.Tone;

/** An invoice or credit note among {@link Papers}: to be opened, its number, its day, its amount. */
class InvoiceLine extends ListItem {
    InvoiceLine(Invoice invoice, OrderDesk desk, Moments moments) {
        var kind = invoice.kind() == InvoiceKind.INVOICE ? "billing.document.INVOICE" : "billing.document.CREDIT_NOTE";
        add(
                new PdfLink(invoice.number(), getTranslation(kind), () -> desk.pdf(invoice.id())),
                new Span(invoice.number()),
                new Span(moments.dateInWords(invoice.issuedOn())),
                new Span(Euros.text(invoice.grossCents(), Languages.current())));
        if (invoice.correctedBy().isPresent()) {
            add(new StatusBadge(Tone.NEUTRAL, getTranslation("order.state.invoice.taken-back")));
        }
        if (!invoice.reason().isEmpty()) {
            add(new Span(getTranslation("sales.invoice.reason", invoice.reason())));
        }
    }
}
