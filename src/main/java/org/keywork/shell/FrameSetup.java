package org.keywork.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;

/** Gives every page its language, the house's name in its title, its theme before anything is drawn, its icon, and its handler of failures. */
@Component
class FrameSetup implements VaadinServiceInitListener {
    private static final String HOUSE = "Keywork";

    private final Languages languages;

    FrameSetup(Languages languages) {
        this.languages = languages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.addSessionInitListener(init -> init.getSession().setErrorHandler(new PageFailures()));
        service.addUIInitListener(init -> {
            var ui = init.getUI();
            ui.setLocale(languages.of(VaadinRequest.getCurrent(), ui.getSession()));
            ui.addAfterNavigationListener(entered -> ui.beforeClientResponse(ui, sent -> nameTheHouse(ui)));
            ConnectionWords.speak(ui);
        });
        event.addRequestHandler(new AssetPages());
        event.addIndexHtmlRequestListener(this::dress);
    }

    /** A tab among many says whose page it is. */
    private static void nameTheHouse(UI ui) {
        var title = ui.getInternals().getTitle();
        if (title != null && !title.contains(HOUSE)) {
            ui.getPage().setTitle(title.isEmpty() ? HOUSE : title + " · " + HOUSE);
        }
    }

    private void dress(IndexHtmlResponse response) {
        var document = response.getDocument();
        var html = document.getElementsByTag("html").first();
        if (html != null) {
            html.attr(
                    "lang",
                    languages
                            .of(response.getVaadinRequest(), VaadinSession.getCurrent())
                            .getLanguage());
            ThemeChoice.of(response.getVaadinRequest()).applyTo(html);
        }
        document.head()
                .appendElement("link")
                .attr("rel", "icon")
                .attr("type", "image/svg+xml")
                .attr("href", "styles/keywork.svg");
    }
}
