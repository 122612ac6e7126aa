package org.keywork.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;

/** What a click or a push on an open page ends in when it fails: one friendly message, its short id in the log too. */
class PageFailures implements ErrorHandler {
    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // what fails comes here again
    public void error(ErrorEvent event) {
        var ui = UI.getCurrent();
        var where = ui == null ? "no page" : "/" + ui.getActiveViewLocation().getPath();
        var failure = Failure.logged(event.getThrowable(), where);
        if (ui != null && ui.isAttached()) {
            ui.access(() -> Notices.failure(
                    ui.getTranslation(failure.titleKey()) + ". " + ui.getTranslation(failure.textKey()),
                    failure.shortId()));
        }
    }
}
