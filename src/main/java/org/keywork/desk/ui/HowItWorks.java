package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The three steps, each with a small picture of the page it happens on: people would rather look than read. */
class HowItWorks extends Section {
    HowItWorks() {
        addClassName("kw-how");
        var steps = new OrderedList(
                step("landing.how.register", picture(line("kw-mock-short"), line("kw-mock-field"), button())),
                step("landing.how.copy", picture(key(), copied())),
                step("landing.how.paste", picture(key(), valid())));
        steps.addClassName("kw-steps");
        add(new H2(getTranslation("landing.how.title")), steps);
    }

    private ListItem step(String key, Div picture) {
        return new ListItem(picture, new H3(getTranslation(key)), new Paragraph(getTranslation(key + ".text")));
    }

    /** Shows only what the words beside it say, so screen readers pass it by. */
    private static Div picture(Component... parts) {
        var picture = new Div(parts);
        picture.addClassName("kw-mock");
        picture.getElement().setAttribute("aria-hidden", "true");
        return picture;
    }

    private static Span line(String className) {
        return part("", "kw-mock-line", className);
    }

    private Span button() {
        return part(getTranslation("landing.create"), "kw-mock-button");
    }

    private static Span key() {
        return part("eyJ0eXAiOiJyZWdpc3RyYXRpb24ta2V5Iiwi…", "kw-mock-key");
    }

    private Span copied() {
        var copied = part("", "kw-mock-button");
        copied.add(VaadinIcon.COPY_O.create(), new Span(getTranslation("landing.how.copy-key")));
        return copied;
    }

    private Span valid() {
        var valid = part("", "kw-mock-valid");
        valid.add(VaadinIcon.CHECK_CIRCLE.create(), new Span(getTranslation("landing.how.valid")));
        return valid;
    }

    private static Span part(String text, String... classNames) {
        var part = new Span(text);
        part.addClassNames(classNames);
        return part;
    }
}
