package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BooleanSupplier;

/** Asks what an act needs to know, and says what it does; its button can't be pressed twice. */
class ActDialog extends Dialog {
    final Button act;
    final Button quiet = new Button(getTranslation("shell.cancel"), click -> close());
    private final Div body = new Div();

    ActDialog(String title, String text, String verb, Component... fields) {
        setHeaderTitle(title);
        setWidth("34rem");
        body.add(new Paragraph(text));
        body.add(fields);
        body.addClassName("kw-act");
        add(body);
        act = new Button(verb);
        act.addThemeVariants(ButtonVariant.PRIMARY);
        act.setDisableOnClick(true);
        quiet.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(quiet, act);
    }

    /** Adds what it needs to know. */
    final void fields(Component... fields) {
        body.add(fields);
    }

    /** @param act done on a click; false where a field shows what is wrong */
    final ActDialog does(BooleanSupplier act) {
        this.act.addClickListener(click -> {
            var isDone = false;
            try {
                isDone = act.getAsBoolean();
            } finally {
                this.act.setEnabled(!isDone);
            }
            if (isDone) {
                close();
            }
        });
        return this;
    }

    /** For acts that are called like the quiet button: that one says what stays then. */
    final ActDialog keeping(String text) {
        quiet.setText(text);
        return this;
    }

    /** For acts that something ends by. */
    ActDialog grave() {
        act.addThemeVariants(ButtonVariant.ERROR);
        return this;
    }
}
