package org.keywork.desk.ui;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.keywork.billing.Euros;
import org.keywork.billing.NewPayment;
import org.keywork.shell.Languages;

/** Records money that was sent back: not more than is owed back. */
class RefundDialog extends ActDialog {
    final PaymentFields fields;

    RefundDialog(long owedBackCents, LocalDate today, Consumer<NewPayment> record) {
        this(new PaymentFields(owedBackCents, today), Euros.text(owedBackCents, Languages.current()));
        does(() -> fields.payment(
                        owedBackCents,
                        getTranslation("sales.refund.amount.refused", Euros.text(owedBackCents, Languages.current())))
                .map(refund -> {
                    record.accept(refund);
                    return true;
                })
                .orElse(false));
    }

    private RefundDialog(PaymentFields fields, String owedBack) {
        super(
                fields.getTranslation("sales.refund"),
                fields.getTranslation("sales.refund.text", owedBack),
                fields.getTranslation("sales.payment.verb"),
                fields);
        this.fields = fields;
        fields.day.setLabel(getTranslation("sales.refund.sent"));
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                fields.reference.focus();
            }
        });
    }
}
