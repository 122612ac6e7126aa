package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import org.keywork.billing.Euros;
import org.keywork.billing.NewPayment;
import org.keywork.billing.OrderDetails;
import org.keywork.billing.OrderState;
import org.keywork.shell.Languages;

/** Records money that came: how much, when, and what the bank says of it. */
class PaymentDialog extends ActDialog {
    private final Locale language = Languages.current();
    final PaymentFields fields;
    private final Paragraph tooMuch = new Paragraph();
    private final long expectedCents;
    private long askedAbout;

    PaymentDialog(OrderDetails order, LocalDate today, Consumer<NewPayment> record) {
        this(expected(order), today);
        does(() -> fields.payment()
                .filter(this::isMeant)
                .map(payment -> {
                    record.accept(payment);
                    return true;
                })
                .orElse(false));
    }

    private PaymentDialog(long expectedCents, LocalDate today) {
        this(new PaymentFields(expectedCents, today), expectedCents);
    }

    private PaymentDialog(PaymentFields fields, long expectedCents) {
        super(
                fields.getTranslation("sales.payment"),
                expectedCents > 0
                        ? fields.getTranslation("sales.payment.text", Euros.text(expectedCents, Languages.current()))
                        : fields.getTranslation("sales.payment.text.nothing"),
                fields.getTranslation("sales.payment.verb"),
                fields);
        this.fields = fields;
        this.expectedCents = expectedCents;
        tooMuch.addClassName("kw-refusal");
        tooMuch.getElement().setAttribute("role", "alert");
        tooMuch.setVisible(false);
        add(tooMuch);
        fields.amount.addValueChangeListener(change -> changed());
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                fields.amount.focus();
            }
        });
    }

    /** What is owed, or, before an order is accepted, will be; of one that is over, nothing. */
    private static long expected(OrderDetails order) {
        return order.state() == OrderState.OPEN ? order.price().gross() + order.balanceCents() : order.balanceCents();
    }

    /** More than is owed may be a slip of the keyboard: it is asked about once for each amount. */
    private boolean isMeant(NewPayment payment) {
        var cents = payment.amountCents();
        var more = cents - Math.max(0, expectedCents);
        if (more <= 0 || cents == askedAbout) {
            return true;
        }
        askedAbout = cents;
        tooMuch.setText(getTranslation("sales.payment.too-much", Euros.text(more, language)));
        tooMuch.setVisible(true);
        act.setText(getTranslation("sales.payment.too-much.verb"));
        return false;
    }

    private void changed() {
        tooMuch.setVisible(false);
        askedAbout = 0;
        act.setText(getTranslation("sales.payment.verb"));
    }
}
