package org.keywork.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Asks before something that can't be undone. Says what will stop, in numbers; the button repeats the verb. The focus is on
 * the button that does nothing, and closing the dialog any other way does nothing either.
 */
public class ConfirmAct extends Dialog {
    private static final String WHAT_STOPS = "kw-what-stops";

    private final Button confirm;
    private final Button cancel;

    public ConfirmAct(String title, String whatStops, String verb, Runnable act) {
        addClassName("kw-confirm");
        setRole("alertdialog");
        setWidth("30rem");
        setHeaderTitle(title);
        var text = new Paragraph(whatStops);
        text.setId(WHAT_STOPS);
        getElement().setAttribute("aria-describedby", WHAT_STOPS);
        add(text);
        confirm = new Button(verb, click -> {
            close();
            act.run();
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        confirm.setDisableOnClick(true);
        cancel = new Button(getTranslation("shell.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        cancel.setAutofocus(true);
        getFooter().add(cancel, confirm);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                cancel.focus();
            }
        });
    }

    /** For acts that are called like the quiet button: that one says what stays then. */
    public ConfirmAct keeping(String text) {
        cancel.setText(text);
        return this;
    }

    /** For tests. */
    public Button confirm() {
        return confirm;
    }
}
