package org.keywork.desk.ui;

import java.util.function.BiConsumer;
import org.keywork.billing.BillingDetails;
import org.keywork.billing.BillingForm;

/** Puts right what an invoice said of the customer. */
class CorrectInvoiceDialog extends ActDialog {
    private static final int MAX_REASON = 500;

    final BillingForm form;
    final ReasonField reason;

    CorrectInvoiceDialog(BillingDetails wrong, BiConsumer<BillingDetails, String> correct) {
        this(new BillingForm());
        form.purchaseOrder.setHelperText(getTranslation("sales.purchase-order.help"));
        form.read(wrong);
        does(() -> {
            var right = form.details();
            var why = reason.reason();
            if (right.isEmpty() || why.isEmpty()) {
                return false;
            }
            correct.accept(right.get(), why.get());
            return true;
        });
    }

    private CorrectInvoiceDialog(BillingForm form) {
        this(
                form,
                new ReasonField(
                        form.getTranslation("sales.reason"),
                        form.getTranslation("sales.correct.reason.help"),
                        MAX_REASON));
    }

    private CorrectInvoiceDialog(BillingForm form, ReasonField reason) {
        super(
                form.getTranslation("sales.correct"),
                form.getTranslation("sales.correct.text"),
                form.getTranslation("sales.correct.verb"),
                form,
                reason);
        this.form = form;
        this.reason = reason;
    }
}
