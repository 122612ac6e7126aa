package org.keywork.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.net.URI;
import java.util.Optional;
import org.keywork.desk.MyCalendar;
import org.keywork.shell.CopyRow;
import org.keywork.shell.Notices;

/** The dates in one's own calendar, by a secret address. */
class CalendarCard extends Section {
    private final MyCalendar calendar;
    private final Div body = new Div();

    CalendarCard(MyCalendar calendar) {
        this.calendar = calendar;
        add(new H2(getTranslation("calendar.title")), new Paragraph(getTranslation("calendar.text")), body);
        show(Optional.empty());
    }

    private void show(Optional<URI> address) {
        body.removeAll();
        address.ifPresent(link -> body.add(
                new Paragraph(getTranslation("calendar.once")),
                new CopyRow(getTranslation("calendar.address"), link.toString(), getTranslation("calendar.copy"))));
        var exists = calendar.exists();
        var acts =
                new Div(act(exists ? "calendar.renew" : "calendar.create", () -> show(Optional.of(calendar.renew()))));
        acts.addClassName("kw-actions");
        if (exists) {
            acts.add(act("calendar.end", () -> {
                calendar.end();
                Notices.success(getTranslation("calendar.ended"));
                show(Optional.empty());
            }));
        }
        body.add(acts);
    }

    private Button act(String key, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
