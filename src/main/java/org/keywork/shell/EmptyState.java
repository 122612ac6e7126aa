package org.keywork.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Empty is a beginning: what will be here, why one wants it, and the button that starts it. */
public class EmptyState extends Div {
    public EmptyState(String title, String text, Component... actions) {
        addClassName("kw-empty");
        add(new H2(title), new Paragraph(text));
        if (actions.length > 0) {
            var buttons = new Div(actions);
            buttons.addClassName("kw-actions");
            add(buttons);
        }
    }
}
