package org.keywork.shell;

import com.vaadin.flow.component.html.Span;

/** An id, a command, a key: monospace, broken anywhere, selected whole by one click. */
public class Mono extends Span {
    public Mono(String text) {
        super(text);
        addClassName("kw-mono");
    }
}
