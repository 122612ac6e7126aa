package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.keywork.billing.Euros;
import org.keywork.billing.NewPayment;
import org.keywork.billing.OrderDetails;
import org.keywork.shell.DayPicker;
import org.keywork.shell.Languages;

/** Records money that came: how much, when, and what the bank says of it. */
class PaymentDialog extends ActDialog {
    private final Locale language = Languages.current();
    private final LocalDate today;
    final TextField amount;
    final DayPicker received;
    final TextField reference;
    private final Paragraph tooMuch = new Paragraph();
    private final long expectedCents;
    private long askedAbout;

    PaymentDialog(OrderDetails order, LocalDate today, Consumer<NewPayment> record) {
        this(
                new TextField(),
                new DayPicker(),
                new TextField(),
                today,
                order.dueOn().isPresent() ? order.balanceCents() : order.price().gross() + order.balanceCents());
        does(() -> payment()
                .filter(this::isMeant)
                .map(payment -> {
                    record.accept(payment);
                    return true;
                })
                .orElse(false));
    }

    private PaymentDialog(
            TextField amount, DayPicker received, TextField reference, LocalDate today, long expectedCents) {
        super(
                amount.getTranslation("sales.payment"),
                expectedCents > 0
                        ? amount.getTranslation("sales.payment.text", Euros.text(expectedCents, Languages.current()))
                        : amount.getTranslation("sales.payment.text.nothing"),
                amount.getTranslation("sales.payment.verb"),
                amount,
                received,
                reference);
        this.amount = amount;
        this.received = received;
        this.reference = reference;
        this.today = today;
        this.expectedCents = expectedCents;
        tooMuch.addClassName("kw-refusal");
        tooMuch.getElement().setAttribute("role", "alert");
        tooMuch.setVisible(false);
        add(tooMuch);
        amount.setLabel(getTranslation("sales.payment.amount"));
        amount.setHelperText(getTranslation("sales.payment.amount.help", Euros.text(123_450, language)));
        amount.setRequiredIndicatorVisible(true);
        amount.setMaxLength(30);
        amount.addValueChangeListener(change -> changed());
        received.setLabel(getTranslation("sales.payment.received"));
        received.setMax(today);
        received.setValue(today);
        received.setRequiredIndicatorVisible(true);
        reference.setLabel(getTranslation("sales.payment.reference"));
        reference.setHelperText(getTranslation("sales.payment.reference.help"));
        reference.setRequiredIndicatorVisible(true);
        reference.setMaxLength(NewPayment.MAX_REFERENCE);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                amount.focus();
            }
        });
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

    private Optional<NewPayment> payment() {
        var cents = Amounts.parse(amount.getValue(), language);
        amount.setInvalid(cents.isEmpty());
        amount.setErrorMessage(getTranslation("sales.payment.amount.refused", Euros.text(123_450, language)));
        var day = received.getValue();
        var isDay = day != null && !day.isAfter(today);
        received.setInvalid(!isDay);
        received.setErrorMessage(getTranslation("sales.payment.received.refused"));
        var said = reference.getValue().strip().replaceAll("\\p{Cntrl}+", " ");
        reference.setInvalid(said.isEmpty() || said.length() > NewPayment.MAX_REFERENCE);
        reference.setErrorMessage(getTranslation("sales.payment.reference.required"));
        return cents.isPresent() && day != null && isDay && !reference.isInvalid()
                ? Optional.of(new NewPayment(cents.getAsLong(), day, said))
                : Optional.empty();
    }
}
