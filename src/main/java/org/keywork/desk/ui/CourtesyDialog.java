package org.keywork.desk.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.ObjIntConsumer;
import org.keywork.subscription.CourtesyDesk;

/** Gives a period some days more. */
class CourtesyDialog extends ActDialog {
    final IntegerField days;
    final ReasonField reason;

    /** @param most how many may still be given */
    CourtesyDialog(int most, ObjIntConsumer<String> give) {
        this(most, new IntegerField());
        does(() -> {
            var value = days.getValue();
            var isNumber = value != null && value >= 1 && value <= most;
            days.setInvalid(!isNumber);
            days.setErrorMessage(getTranslation("sales.courtesy.days.refused", most));
            var why = reason.reason();
            if (value == null || !isNumber || why.isEmpty()) {
                return false;
            }
            give.accept(why.get(), value);
            return true;
        });
    }

    private CourtesyDialog(int most, IntegerField days) {
        this(
                most,
                days,
                new ReasonField(
                        days.getTranslation("sales.reason"),
                        days.getTranslation("sales.courtesy.reason.help"),
                        CourtesyDesk.MAX_REASON));
    }

    private CourtesyDialog(int most, IntegerField days, ReasonField reason) {
        super(
                days.getTranslation("sales.courtesy"),
                days.getTranslation("sales.courtesy.text", most),
                days.getTranslation("sales.courtesy.verb"),
                days,
                reason);
        this.days = days;
        this.reason = reason;
        days.setLabel(getTranslation("sales.courtesy.days"));
        days.setMin(1);
        days.setMax(most);
        days.setValue(Math.min(7, most));
        days.setStepButtonsVisible(true);
        days.setRequiredIndicatorVisible(true);
    }
}
