package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;
import org.keywork.billing.BillingDetails;
import org.keywork.billing.BillingForm;
import org.keywork.billing.Euros;
import org.keywork.billing.Invoice;
import org.keywork.shell.Languages;

/** Puts right what an invoice said of the customer, and says beforehand what the total becomes. */
class CorrectInvoiceDialog extends ActDialog {
    private static final int MAX_REASON = 500;

    private final Invoice wrong;
    private final ToLongFunction<BillingDetails> total;
    final BillingForm form;
    final ReasonField reason;
    final Paragraph becomes = new Paragraph();
    final Paragraph same = new Paragraph();

    /** @param total with VAT, in cents, of an invoice to such a customer */
    CorrectInvoiceDialog(
            Invoice wrong, ToLongFunction<BillingDetails> total, BiConsumer<BillingDetails, String> correct) {
        this(wrong, total, new BillingForm());
        form.purchaseOrder.setHelperText(getTranslation("sales.purchase-order.help"));
        form.vatNumber.setHelperText(getTranslation("sales.vat-number.help"));
        form.read(wrong.billing());
        form.whenPriceChanges(this::sayTotal);
        becomes.getElement().setAttribute("role", "status");
        same.addClassName("kw-refusal");
        same.getElement().setAttribute("role", "alert");
        same.setVisible(false);
        fields(becomes, same);
        sayTotal();
        does(() -> {
            same.setVisible(false);
            var right = form.details();
            var why = reason.reason();
            if (right.isEmpty() || why.isEmpty()) {
                return false;
            }
            if (right.get().equals(wrong.billing()) && total.applyAsLong(right.get()) == wrong.grossCents()) {
                same.setText(getTranslation("sales.correct.same"));
                same.setVisible(true);
                return false;
            }
            correct.accept(right.get(), why.get());
            return true;
        });
    }

    private CorrectInvoiceDialog(Invoice wrong, ToLongFunction<BillingDetails> total, BillingForm form) {
        this(
                wrong,
                total,
                form,
                new ReasonField(
                        form.getTranslation("sales.reason"),
                        form.getTranslation("sales.correct.reason.help"),
                        MAX_REASON));
    }

    private CorrectInvoiceDialog(
            Invoice wrong, ToLongFunction<BillingDetails> total, BillingForm form, ReasonField reason) {
        super(
                form.getTranslation("sales.correct"),
                form.getTranslation("sales.correct.text"),
                form.getTranslation("sales.correct.verb"),
                form,
                reason);
        this.wrong = wrong;
        this.total = total;
        this.form = form;
        this.reason = reason;
    }

    private void sayTotal() {
        becomes.setText(form.forPrice()
                .map(total::applyAsLong)
                .map(cents -> getTranslation(
                        cents == wrong.grossCents() ? "sales.correct.total.same" : "sales.correct.total",
                        euros(wrong.grossCents()),
                        euros(cents)))
                .orElse(""));
    }

    private static String euros(long cents) {
        return Euros.text(cents, Languages.current());
    }
}
