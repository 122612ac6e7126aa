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
import org.keywork.shell.ConfirmAct;
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
        var acts = new Div();
        acts.addClassName("kw-actions");
        if (calendar.exists()) {
            acts.add(
                    act("calendar.renew", () -> confirm("calendar.renew", this::renew)),
                    act("calendar.end", () -> confirm("calendar.end", this::end)));
        } else {
            acts.add(act("calendar.create", this::renew));
        }
        body.add(acts);
    }

    private void renew() {
        show(Optional.of(calendar.renew()));
    }

    private void end() {
        calendar.end();
        Notices.success(getTranslation("calendar.ended"));
        show(Optional.empty());
    }

    private void confirm(String key, Runnable act) {
        var verb = getTranslation(key);
        new ConfirmAct(verb, getTranslation(key + ".text"), verb, act).open();
    }

    private Button act(String key, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
