package org.keywork.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.keywork.doctor.ClockDifference;
import org.keywork.doctor.ClockTexts;

/** Compares a clock with ours: this browser's by a button, a server's as {@code date -u} prints it. */
class ClockGuide extends Div {
    /** Some languages print their days and months in full, and the zone in parentheses. */
    private static final int LONGEST = 80;

    private final ClockTexts texts;
    private final Clock clock;

    final TextField time = new TextField(getTranslation("doctor.guide.clock.typed"));
    final Button compare = new Button(getTranslation("doctor.guide.clock.browser"));
    final Div answer = new Div();

    ClockGuide(ClockTexts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
        addClassName("kw-doctor-clock");
        answer.getElement().setAttribute("role", "status");
        time.setHelperText(getTranslation(
                "doctor.guide.clock.typed.help",
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString()));
        time.setMaxLength(LONGEST);
        time.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        time.addValueChangeListener(change -> typed(change.getValue()));
        compare.addClickListener(click -> compare.getElement()
                .executeJs("return new Date().toISOString()")
                .then(String.class, this::typed));
        add(compare, time, answer);
    }

    private void typed(String text) {
        answer.removeAll();
        time.setInvalid(false);
        if (text.isBlank()) {
            return;
        }
        TypedTime.parse(text).ifPresentOrElse(theirs -> say(ClockDifference.between(theirs, clock.instant())), () -> {
            time.setErrorMessage(getTranslation("doctor.guide.clock.unreadable"));
            time.setInvalid(true);
        });
    }

    private void say(ClockDifference difference) {
        answer.add(
                new Paragraph(texts.cause(difference, getLocale())),
                new Paragraph(texts.remedy(difference, getLocale())));
    }
}
