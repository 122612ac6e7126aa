package org.keywork.desk.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;

/** Why something is done, on one line. */
class ReasonField extends TextField {
    private final int most;

    ReasonField(String label, String help, int most) {
        super(label);
        this.most = most;
        setHelperText(help);
        setMaxLength(most);
        setRequiredIndicatorVisible(true);
        setWidthFull();
    }

    /** Empty, and the field says so, where none was given. */
    Optional<String> reason() {
        var text = getValue().strip().replaceAll("\\p{Cntrl}+", " ");
        var isOne = !text.isEmpty() && text.length() <= most;
        setInvalid(!isOne);
        setErrorMessage(getTranslation("sales.reason.required"));
        return isOne ? Optional.of(text) : Optional.empty();
    }
}
