package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/** Something that waits on a desk: whose it is, what is known of it, and what can be done about it. */
class DeskLine extends ListItem {
    private final String name;
    private final Span facts = new Span();
    private final Div said;
    private final Div acts = new Div();

    DeskLine(String name) {
        this(name, new Span(name));
    }

    /** Whose name leads on. */
    DeskLine(String address, String name) {
        this(name, new Anchor(address, name));
    }

    private DeskLine(String name, Component shown) {
        this.name = name;
        shown.addClassName("kw-line-name");
        facts.addClassName("kw-line-facts");
        said = new Div(shown, facts);
        said.addClassName("kw-line");
        acts.addClassName("kw-actions");
        add(said, acts);
    }

    DeskLine fact(Component fact) {
        facts.add(fact);
        return this;
    }

    /** Nothing where there is none: between two facts is a mark. */
    DeskLine fact(String text) {
        return text.isEmpty() ? this : fact(new Span(text));
    }

    DeskLine drawn(Component drawing) {
        said.add(drawing);
        return this;
    }

    /** In somebody's own words; nothing where there are none. */
    DeskLine words(String text) {
        if (!text.isEmpty()) {
            said.add(new Span(text));
        }
        return this;
    }

    /** @param key of the verb; with {@code .of}, of how it is read aloud: there is such a button on every line */
    DeskLine act(String key, Runnable act) {
        button(key, act).addThemeVariants(ButtonVariant.TERTIARY);
        return this;
    }

    /** What is usually done with such a line, as {@link #act}. */
    DeskLine usualAct(String key, Runnable act) {
        button(key, act);
        return this;
    }

    /** What takes something from somebody, quiet and away from the others, as {@link #act}. */
    DeskLine actApart(String key, Runnable act) {
        var button = button(key, act);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("kw-apart");
        return this;
    }

    private Button button(String key, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.setAriaLabel(getTranslation(key + ".of", name));
        acts.add(button);
        return button;
    }
}
