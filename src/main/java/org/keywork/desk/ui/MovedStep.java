package org.keywork.desk.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** What is left to do at the instance that a server was moved to, and that we are waiting for it. */
class MovedStep extends Section {
    MovedStep(ServerAwaited awaited) {
        addClassName("kw-first-steps");
        add(new H2(getTranslation("server.moved-to")), new Paragraph(getTranslation("server.moved-to.text")), awaited);
    }
}
