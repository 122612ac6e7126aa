package org.keywork.billing;

import java.time.LocalDate;
import java.util.Optional;
import org.keywork.shell.Texts;
import org.springframework.stereotype.Component;

/** A quote or order as a document, made whenever it is asked for: unlike an invoice it isn't one for the books. */
@Component
class OrderPapers {
    private final DocumentPdf pdf;
    private final BillingProperties settings;
    private final Texts texts;

    OrderPapers(DocumentPdf pdf, BillingProperties settings, Texts texts) {
        this.pdf = pdf;
        this.settings = settings;
        this.texts = texts;
    }

    byte[] of(Order order) {
        var isQuote = order.validUntil().isPresent() && order.quoteNumber().isEmpty();
        return pdf.render(new CommercialDocument(
                isQuote ? DocumentKind.QUOTE : DocumentKind.ORDER,
                order.number(),
                LocalDate.ofInstant(order.placedAt(), settings.zone()),
                Optional.empty(),
                isQuote ? order.validUntil() : Optional.empty(),
                settings.seller(),
                order.billing(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                order.price(),
                order.language(),
                order
                        .quoteNumber()
                        .map(quote -> texts.get(order.language(), "billing.document.from-quote", quote))
                        .stream()
                        .toList()));
    }
}
