package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import org.keywork.billing.Euros;
import org.keywork.billing.OrderDetails;
import org.keywork.shell.Languages;

/** That a price isn't the one that was agreed, because an invoice was corrected. */
final class CorrectedPrice {
    private CorrectedPrice() {}

    /** Nothing where no invoice was. */
    static Optional<Paragraph> note(OrderDetails order) {
        if (!order.isCorrected()) {
            return Optional.empty();
        }
        var agreed = order.agreedPrice().gross();
        var note = new Paragraph(I18NProvider.translate(
                agreed == order.price().gross() ? "order.price.corrected" : "order.price.corrected.from",
                Euros.text(agreed, Languages.current())));
        note.addClassName("kw-none");
        return Optional.of(note);
    }
}
