package org.keywork.desk.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.keywork.billing.Discount;
import org.keywork.shell.Languages;
import org.keywork.shell.TwoColumns;

/** A discount in percent, and why it is given. */
class DiscountForm extends Composite<TwoColumns> {
    private static final BigDecimal ALL_OF_IT = BigDecimal.valueOf(10_000);

    final BigDecimalField percent = new BigDecimalField(getTranslation("sales.quote.discount"));
    final TextField reason = new TextField(getTranslation("sales.quote.discount.reason"));

    DiscountForm(Runnable changed) {
        percent.setLocale(Languages.current());
        percent.setHelperText(getTranslation("sales.quote.discount.help"));
        percent.addValueChangeListener(change -> changed.run());
        reason.setMaxLength(Discount.MAX_REASON);
        reason.setHelperText(getTranslation("sales.quote.discount.reason.help"));
        reason.addValueChangeListener(change -> changed.run());
        getContent().add(percent, reason);
    }

    /** Empty where it can't be one: not between 0 and 100 percent, which the field says, or no reason. */
    Optional<Discount> discount() {
        var points = Optional.ofNullable(percent.getValue())
                .orElse(BigDecimal.ZERO)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP);
        var why = reason.getValue().strip().replaceAll("\\p{Cntrl}+", " ");
        var isRate = points.signum() >= 0 && points.compareTo(ALL_OF_IT) < 0;
        percent.setInvalid(!isRate);
        percent.setErrorMessage(getTranslation("sales.quote.discount.refused"));
        if (!isRate || points.signum() == 0) {
            return isRate ? Optional.of(Discount.NONE) : Optional.empty();
        }
        return why.isEmpty() || why.length() > Discount.MAX_REASON
                ? Optional.empty()
                : Optional.of(new Discount(points.intValueExact(), Optional.of(why)));
    }

    /** Says on each field what is missing. */
    void showMissing() {
        reason.setInvalid(discount().isEmpty() && !percent.isInvalid());
        reason.setErrorMessage(getTranslation("sales.reason.required"));
    }
}
