package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A row of a desk's list: a name that leads on, and around it what one wants to know at a glance. */
class Row extends Div {
    Row(String path, String name) {
        addClassName("kw-row");
        var link = new Anchor(path, name);
        link.addClassName("kw-row-name");
        add(link);
    }

    /** Below the name. */
    Row sub(String text) {
        return put("kw-row-sub", new Span(text));
    }

    Row what(String text) {
        return put("kw-row-what", new Span(text));
    }

    /** Below what it is about. */
    Row when(Component text) {
        return put("kw-row-when", text);
    }

    Row state(Component badge) {
        return put("kw-row-state", badge);
    }

    Row amount(String text) {
        return put("kw-row-amount", new Span(text));
    }

    /** Below the amount. */
    Row note(Component note) {
        return put("kw-row-note", note);
    }

    private Row put(String place, Component component) {
        component.addClassName(place);
        add(component);
        return this;
    }
}
