package org.keywork.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;

/**
 * The frame around pages of people who are signed in. A page names it:
 * {@code @Route(value = "assets", layout = MainLayout.class)}, and enters the menu by {@code @Menu}, whose title is a text
 * key.
 */
@PermitAll
public class MainLayout extends AppLayout implements AfterNavigationObserver {
    private static final String TO_THE_TOP = """
            for (let part = this; part; part = part.assignedSlot ?? part.parentElement ?? part.getRootNode().host) {
                part.scrollTop = 0;
            }""";

    private final Main main = new Main();
    private String path = "";

    MainLayout(Languages languages, AuthenticationContext authentication) {
        addClassName("kw-app");
        main.addClassName("kw-main");
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        var space = new Div();
        space.addClassName("kw-space");
        var header = new Header(
                toggle, new Wordmark(StartPage.here().map(StartPage::path).orElse("/")), space);
        header.addClassName("kw-app-header");
        Person.signedIn().ifPresent(person -> header.add(new PersonMenu(person, languages, authentication::logout)));
        addToNavbar(new SkipLink(main), header);
        addToDrawer(new MainMenu());
        setContent(main);
    }

    /** A page opens at its beginning, however far down the one before was read; what is filtered or paged stays where it is. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var opened = event.getLocation().getPath();
        if (!opened.equals(path)) {
            path = opened;
            main.getElement().executeJs(TO_THE_TOP);
        }
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }
}
