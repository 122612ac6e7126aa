package org.keywork.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A quote or order as a document, made whenever it is asked for: unlike an invoice it isn't one for the books. */
@Component
class OrderPapers {
    private final DocumentPdf pdf;
    private final BillingProperties settings;

    OrderPapers(DocumentPdf pdf, BillingProperties settings) {
        this.pdf = pdf;
        this.settings = settings;
    }

    byte[] of(Order order) {
        var isQuote = order.validUntil().isPresent();
        return pdf.render(new CommercialDocument(
                isQuote ? DocumentKind.QUOTE : DocumentKind.ORDER,
                order.number(),
                LocalDate.ofInstant(order.placedAt(), settings.zone()),
                Optional.empty(),
                order.validUntil(),
                settings.seller(),
                order.billing(),
                Optional.empty(),
                Optional.empty(),
                order.price(),
                order.language(),
                List.of()));
    }
}
