package org.keywork.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;

/** A text to take elsewhere: read-only, in monospace, selected when entered, with a button that copies it and says so. */
public class CopyRow extends Composite<Div> {
    private final TextArea field;
    private final Button button;
    private final Span outcome = new Span();

    public CopyRow(String label, String text, String buttonLabel) {
        field = new TextArea(label, text, "");
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setMinRows(1);
        field.addClassName("kw-copy-text");
        button = new Button(buttonLabel, VaadinIcon.COPY_O.create());
        outcome.addClassName("kw-copy-outcome");
        outcome.getElement().setAttribute("role", "status");
        getContent().addClassName("kw-copy-row");
        getContent().add(field, button, outcome);
        Clipboard.onClick(button).writeText(field, copied -> say("shell.copied"), refused -> say("shell.copy-by-hand"));
    }

    /** For styling (primary, where it is the page's one act), and for tests. */
    public Button button() {
        return button;
    }

    public TextArea field() {
        return field;
    }

    public void setText(String text) {
        field.setValue(text);
        outcome.removeAll();
    }

    /** A new element each time, since a live region reads out only what is new. */
    private void say(String key) {
        outcome.removeAll();
        outcome.add(new Span(getTranslation(key)));
    }
}
