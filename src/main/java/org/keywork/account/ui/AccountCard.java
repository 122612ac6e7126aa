package org.keywork.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page of one card with one thing to do; what it says changes as the thing gets done. */
abstract class AccountCard extends Composite<Div> implements HasDynamicTitle {
    private final H1 title = new H1();
    private final Div body = new Div();

    AccountCard() {
        getContent().addClassNames("kw-card", "kw-narrow");
        getContent().add(title, body);
        body.addClassName("kw-card-body");
        body.getElement().setAttribute("role", "region");
        body.getElement().setAttribute("aria-live", "polite");
    }

    /** Shows the title and a sentence, then the parts. */
    void show(String titleKey, String sentence, Component... parts) {
        title.setText(getTranslation(titleKey));
        body.removeAll();
        var paragraph = new Paragraph(sentence);
        body.add(paragraph);
        body.add(parts);
    }

    @Override
    public String getPageTitle() {
        return title.getText();
    }
}
