package org.keywork.shell;

import com.vaadin.flow.component.UI;

/** What Vaadin's indicator of the connection says, to eyes and ears, in the person's language. */
final class ConnectionWords {
    private static final String SPEAK = """
            const indicator = window.Vaadin && window.Vaadin.connectionIndicator;
            if (indicator) {
              indicator.onlineText = $0;
              indicator.offlineText = $1;
              indicator.reconnectingText = $2;
            }""";

    private ConnectionWords() {}

    static void speak(UI ui) {
        ui.getPage()
                .executeJs(
                        SPEAK,
                        ui.getTranslation("shell.connection.online"),
                        ui.getTranslation("shell.connection.offline"),
                        ui.getTranslation("shell.connection.reconnecting"));
    }
}
