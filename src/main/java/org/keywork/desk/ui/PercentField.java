package org.keywork.desk.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Percent from 0 to below 100, with a point or a comma, in either language: neither can be meant for thousands here. */
class PercentField extends TextField {
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,2})(?:[.,](\\d{1,2}))?\\s*%?");
    private static final int MAX_TYPED = 10;

    PercentField(String label) {
        super(label);
        setManualValidation(true);
        setMaxLength(MAX_TYPED);
        getElement().setProperty("inputMode", "decimal");
    }

    /** In hundredths of a percent, 0 where nothing was typed; empty, and the field says so, where it is no such number. */
    OptionalInt points() {
        var typed = getValue().strip();
        var points = typed.isEmpty() ? Optional.of(0) : parse(typed);
        setInvalid(points.isEmpty());
        setErrorMessage(getTranslation("sales.quote.discount.refused"));
        return points.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static Optional<Integer> parse(String typed) {
        return Optional.of(PERCENT.matcher(typed))
                .filter(percent -> typed.length() <= MAX_TYPED && percent.matches())
                .map(percent -> new BigDecimal(percent.group(1) + "." + decimals(percent.group(2)))
                        .movePointRight(2)
                        .intValueExact());
    }

    private static String decimals(@Nullable String typed) {
        return typed == null ? "0" : typed;
    }
}
