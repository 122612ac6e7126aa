package org.keywork.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;

/** What pages that report a failure have in common: what happened, what to do, and a way on. */
class ErrorPage extends Div implements HasDynamicTitle {
    private String title = "";

    ErrorPage() {
        addClassNames("kw-narrow", "kw-error");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    void show(String textKey) {
        title = getTranslation(textKey + ".title");
        removeAll();
        add(new H1(title), new Paragraph(getTranslation(textKey)), wayOn());
    }

    void show(Failure failure) {
        show(failure.textKey());
        var reference =
                new Paragraph(new Span(getTranslation("shell.error.reference") + " "), new Mono(failure.shortId()));
        reference.addClassName("kw-reference");
        addComponentAtIndex(2, reference);
    }

    private Component wayOn() {
        return Person.signedIn().isPresent()
                ? new Anchor("/assets", getTranslation("shell.to-my-assets"))
                : new Anchor("/", getTranslation("shell.to-start"));
    }
}
