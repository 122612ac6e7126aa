package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** That the page waits for GLPI to come with the key, and turns by itself. */
class ServerAwaited extends Div {
    private final ProgressBar waiting = new ProgressBar();
    private final Span said = new Span(getTranslation("server.waiting"));

    ServerAwaited() {
        addClassName("kw-waiting");
        waiting.setIndeterminate(true);
        waiting.getElement().setAttribute("aria-hidden", "true");
        said.getElement().setAttribute("role", "status");
        add(said, waiting);
    }

    void stop() {
        waiting.setVisible(false);
        said.setText(getTranslation("server.waiting.paused"));
    }
}
