package org.keywork.desk.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.keywork.billing.Discount;
import org.keywork.shell.TwoColumns;

/** A discount in percent, and why it is given. */
class DiscountForm extends Composite<TwoColumns> {
    final PercentField percent = new PercentField(getTranslation("sales.quote.discount"));
    final TextField reason = new TextField(getTranslation("sales.quote.discount.reason"));

    DiscountForm(Runnable changed) {
        percent.setHelperText(getTranslation("sales.quote.discount.help"));
        percent.addValueChangeListener(change -> changed.run());
        reason.setManualValidation(true);
        reason.setMaxLength(Discount.MAX_REASON);
        reason.setHelperText(getTranslation("sales.quote.discount.reason.help"));
        reason.setErrorMessage(getTranslation("sales.quote.discount.reason.required"));
        reason.addValueChangeListener(change -> changed.run());
        getContent().add(percent, reason);
    }

    /** Empty where it can't be one, which the fields say: not between 0 and 100 percent, or without a reason. */
    Optional<Discount> discount() {
        var points = percent.points();
        var why = reason.getValue().strip().replaceAll("\\p{Cntrl}+", " ");
        var needsReason = points.orElse(0) > 0;
        var hasReason = !why.isEmpty() && why.length() <= Discount.MAX_REASON;
        reason.setRequiredIndicatorVisible(needsReason);
        reason.setInvalid(needsReason && !hasReason);
        if (points.isEmpty() || needsReason && !hasReason) {
            return Optional.empty();
        }
        return Optional.of(needsReason ? new Discount(points.getAsInt(), Optional.of(why)) : Discount.NONE);
    }
}
