package org.keywork.shell;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/** A status: a word, an icon and a colour, always the three. */
public class StatusBadge extends Span {
    /** What kind of news the word is. */
    public enum Tone {
        SUCCESS(VaadinIcon.CHECK_CIRCLE),
        NEUTRAL(VaadinIcon.CIRCLE_THIN),
        WARNING(VaadinIcon.CLOCK),
        ERROR(VaadinIcon.CLOSE_CIRCLE);

        private final VaadinIcon icon;

        Tone(VaadinIcon icon) {
            this.icon = icon;
        }
    }

    private final Span word;

    public StatusBadge(Tone tone, String word) {
        this.word = new Span(word);
        var icon = tone.icon.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        addClassNames("kw-status", "kw-status-" + tone.name().toLowerCase(Locale.ROOT));
        add(icon, this.word);
    }

    /** The word alone. */
    @Override
    public String getText() {
        return word.getText();
    }
}
