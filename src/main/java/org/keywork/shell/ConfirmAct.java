package org.keywork.shell;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/**
 * Asks before something that can't be undone. Says what will stop, in numbers; the button repeats the verb. Closing it any
 * other way does nothing.
 */
public class ConfirmAct extends ConfirmDialog {
    public ConfirmAct(String title, String whatStops, String verb, Runnable act) {
        addClassName("kw-confirm");
        setHeader(title);
        setText(whatStops);
        setCancelable(true);
        setCancelText(getTranslation("shell.cancel"));
        setConfirmText(verb);
        setConfirmButtonTheme("primary error");
        addConfirmListener(confirmed -> act.run());
    }
}
