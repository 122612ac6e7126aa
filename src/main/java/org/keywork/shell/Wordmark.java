package org.keywork.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** Keywork's name, set in type, leading home. */
class Wordmark extends Anchor {
    Wordmark(String href) {
        setHref(href);
        addClassName("kw-wordmark");
        getElement().setAttribute("aria-label", "Keywork");
        var key = new Span("Key");
        key.addClassName("kw-wordmark-key");
        add(key, new Span("work"));
    }
}
