package org.keywork.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/**
 * The frame around pages that everybody sees: landing, sign-up, sign-in, errors. A page inside adds the class
 * {@code kw-narrow} for one column of reading width, with its form in a {@code kw-card}.
 */
@AnonymousAllowed
public class PublicLayout extends Div implements RouterLayout, AfterNavigationObserver {
    private static final String SIGN_IN = "login";

    private final Main main = new Main();
    private final Anchor wayIn = wayIn();

    PublicLayout(Languages languages) {
        addClassName("kw-public");
        add(new SkipLink(main), header(languages), main, footer());
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    /** The sign-in page needs no link to itself, nor do people who are signed in and begin nowhere. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var beginsNowhere = Person.signedIn().isPresent() && StartPage.here().isEmpty();
        wayIn.setVisible(!event.getLocation().getPath().equals(SIGN_IN) && !beginsNowhere);
    }

    private Header header(Languages languages) {
        var navigation = new Nav(wayIn, new LanguageSwitch(languages), new ThemeMenu());
        navigation.setAriaLabel(getTranslation("shell.navigation"));
        var header = new Header(new Wordmark("/"), navigation);
        header.addClassName("kw-public-header");
        return header;
    }

    private Anchor wayIn() {
        var link = StartPage.here()
                .map(start -> new Anchor(start.path(), getTranslation(start.textKey())))
                .orElseGet(() -> new Anchor("/" + SIGN_IN, getTranslation("shell.sign-in")));
        link.addClassName("kw-way-in");
        return link;
    }

    private Footer footer() {
        var footer = new Footer(new Paragraph(getTranslation("shell.footer")));
        footer.addClassName("kw-public-footer");
        return footer;
    }
}
