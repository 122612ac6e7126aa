package org.keywork.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.keywork.asset.ServerDetails;

/** The registration key, on one line however it is shown, and what can be done with it; or the way to the first one. */
class KeyCard extends Section {
    /** As GLPI 10 and 11 take it (contract 2.6). A key has no character that a shell would read otherwise. */
    private static final String COMMAND =
            "php bin/console config:set glpinetwork_registration_key '%s' --context=core --no-interaction";

    final TextArea field = new TextArea(getTranslation("server.key"));
    final Button generate = new Button(getTranslation("server.key.generate"), VaadinIcon.KEY.create());
    final Button copy = new Button(getTranslation("server.key.copy"), VaadinIcon.COPY_O.create());
    final Button copyCommand = new Button(getTranslation("server.key.copy-command"), VaadinIcon.TERMINAL.create());
    final Button replace = new Button(getTranslation("server.key.replace"));
    private final Span outcome = new Span();

    KeyCard(ServerDetails server, Optional<String> key, ServerActions actions) {
        addClassNames("kw-card", "kw-key");
        outcome.getElement().setAttribute("role", "status");
        outcome.addClassName("kw-copy-outcome");
        key.ifPresentOrElse(text -> show(text, server, actions), () -> offer(server));
        generate.addClickListener(click -> {
            try {
                actions.generate(server);
            } finally {
                generate.setEnabled(true);
            }
        });
    }

    private KeyCard(ServerDetails server) {
        addClassNames("kw-card", "kw-key");
        if (server.currentKey().isPresent()) {
            add(new Paragraph(getTranslation("server.key.withheld")), acts());
        } else {
            offer(server);
        }
    }

    /** For a reader whose key it isn't: everything but the key, and nothing that works. */
    static KeyCard withheld(ServerDetails server) {
        return new KeyCard(server);
    }

    private Div acts() {
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        replace.addThemeVariants(ButtonVariant.TERTIARY);
        var acts = new Div(copy, copyCommand, replace);
        acts.addClassName("kw-actions");
        return acts;
    }

    private void offer(ServerDetails server) {
        if (server.isClosed()) {
            add(new Paragraph(getTranslation("server.key.closed")));
            return;
        }
        if (server.isOnCancelled()) {
            add(new Paragraph(getTranslation("server.key.cancelled")));
            return;
        }
        generate.addThemeVariants(ButtonVariant.PRIMARY);
        generate.setDisableOnClick(true);
        add(new Paragraph(getTranslation("server.key.none")), generate);
    }

    private void show(String key, ServerDetails server, ServerActions actions) {
        field.setValue(key);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setHelperText(getTranslation("server.key.secret"));
        field.addClassName("kw-copy-text");
        replace.addClickListener(click -> actions.replace(server));
        writing(copy, key, "server.key.copied");
        writing(copyCommand, COMMAND.formatted(key), "server.key.command-copied");
        add(field, acts(), outcome);
    }

    private void writing(Button button, String text, String said) {
        Clipboard.onClick(button).writeText(text, copied -> say(said), refused -> say("shell.copy-by-hand"));
    }

    private void say(String what) {
        outcome.removeAll();
        outcome.add(new Span(getTranslation(what)));
    }
}
