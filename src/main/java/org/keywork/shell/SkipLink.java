package org.keywork.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;

/** First on the page for the keyboard, unseen until focused: past the menus, to what the page is about. */
class SkipLink extends NativeButton {
    SkipLink(Main main) {
        setText(getTranslation("shell.skip"));
        addClassName("kw-skip");
        addClickListener(click -> main.getElement().callJsFunction("focus"));
        main.setId("content");
        main.getElement().setAttribute("tabindex", "-1");
    }
}
