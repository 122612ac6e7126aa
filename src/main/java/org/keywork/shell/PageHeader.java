package org.keywork.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;

/**
 * A page's title, where it belongs, and what can be done. On a phone the actions stay in reach at the bottom, so give it the
 * page's one primary action; what is quieter goes into a menu beside the title.
 */
public class PageHeader extends Div {
    private final H1 title = new H1();
    private final Div named = new Div(title);
    private final Div row = new Div(named);

    public PageHeader(String title, Component... actions) {
        this.title.setText(title);
        this.title.getElement().setAttribute("tabindex", "-1");
        addClassName("kw-page-header");
        named.addClassName("kw-page-name");
        row.addClassName("kw-page-title");
        if (actions.length > 0) {
            var buttons = new Div(actions);
            buttons.addClassNames("kw-actions", "kw-page-actions");
            row.add(buttons);
        }
        add(row);
    }

    /** Names the page above this one, as a link before the title. */
    public PageHeader under(String parent, String path) {
        var breadcrumb = new Nav(new Anchor(path, parent));
        breadcrumb.addClassName("kw-breadcrumb");
        breadcrumb.setAriaLabel(getTranslation("shell.breadcrumb"));
        addComponentAsFirst(breadcrumb);
        return this;
    }

    /** Puts a menu of quieter actions beside the title. */
    public PageHeader beside(Component menu) {
        named.add(menu);
        return this;
    }

    /** Puts the focus on the title of the page that is shown: where one arrives, or after what one pressed has gone. */
    public static void focusShown() {
        UI.getCurrent().getActiveRouterTargetsChain().stream()
                .findFirst()
                .flatMap(page -> page.getElement()
                        .getChildren()
                        .flatMap(child -> child.getComponent().stream())
                        .filter(PageHeader.class::isInstance)
                        .findFirst())
                .ifPresent(header -> ((PageHeader) header).focus());
    }

    private void focus() {
        title.getElement().executeJs("this.focus()");
    }

    @Override
    public void setTitle(String title) {
        this.title.setText(title);
    }
}
