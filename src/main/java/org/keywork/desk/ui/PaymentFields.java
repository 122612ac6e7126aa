package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.keywork.billing.Euros;
import org.keywork.billing.NewPayment;
import org.keywork.shell.DayPicker;
import org.keywork.shell.Languages;

/** How much was paid, or paid back, when, and what the bank says of it. */
class PaymentFields extends Div {
    private static final long EXAMPLE_CENTS = 123_450;

    private final Locale language = Languages.current();
    private final LocalDate first;
    private final LocalDate today;
    final TextField amount = new TextField(getTranslation("sales.payment.amount"));
    final DayPicker day = new DayPicker();
    final TextField reference = new TextField(getTranslation("sales.payment.reference"));

    /** @param expectedCents that the amount is filled in with, where it is above zero */
    PaymentFields(long expectedCents, LocalDate today) {
        this.today = today;
        this.first = today.minusYears(1);
        addClassName("kw-act");
        if (expectedCents > 0) {
            amount.setValue(Amounts.text(expectedCents, language));
        }
        amount.setHelperText(getTranslation("sales.payment.amount.help", Euros.text(EXAMPLE_CENTS, language)));
        amount.setRequiredIndicatorVisible(true);
        amount.setMaxLength(30);
        amount.setAutoselect(true);
        day.setLabel(getTranslation("sales.payment.received"));
        day.setHelperText(getTranslation("sales.payment.received.help"));
        day.setMin(first);
        day.setMax(today);
        day.setValue(today);
        day.setRequiredIndicatorVisible(true);
        reference.setHelperText(getTranslation("sales.payment.reference.help"));
        reference.setRequiredIndicatorVisible(true);
        reference.setMaxLength(NewPayment.MAX_REFERENCE);
        add(amount, day, reference);
    }

    /** Empty, and the fields say why, where something is missing. */
    Optional<NewPayment> payment() {
        return payment(
                Long.MAX_VALUE, getTranslation("sales.payment.amount.refused", Euros.text(EXAMPLE_CENTS, language)));
    }

    /**
     * @param mostCents more is refused
     * @param refused what is said then
     */
    Optional<NewPayment> payment(long mostCents, String refused) {
        var cents = Amounts.parse(amount.getValue(), language);
        amount.setInvalid(cents.isEmpty() || cents.getAsLong() > mostCents);
        amount.setErrorMessage(refused);
        var chosen = day.getValue();
        day.setInvalid(chosen == null || chosen.isAfter(today) || chosen.isBefore(first));
        day.setErrorMessage(getTranslation("sales.payment.received.refused"));
        var said = reference.getValue().strip().replaceAll("\\p{Cntrl}+", " ");
        reference.setInvalid(said.isEmpty() || said.length() > NewPayment.MAX_REFERENCE);
        reference.setErrorMessage(getTranslation("sales.payment.reference.required"));
        return chosen == null || amount.isInvalid() || day.isInvalid() || reference.isInvalid()
                ? Optional.empty()
                : Optional.of(new NewPayment(cents.orElseThrow(), chosen, said));
    }
}
