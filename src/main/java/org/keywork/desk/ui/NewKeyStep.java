package org.keywork.desk.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** What is left to do in GLPI after its key was replaced, and that we are waiting for it. */
class NewKeyStep extends Section {
    NewKeyStep(ServerAwaited awaited) {
        addClassName("kw-first-steps");
        add(new H2(getTranslation("server.new-key")), new Paragraph(getTranslation("server.new-key.text")), awaited);
    }
}
