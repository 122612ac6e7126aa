package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.keywork.billing.Euros;
import org.keywork.billing.Price;
import org.keywork.billing.PriceLine;
import org.keywork.billing.PriceTable;
import org.keywork.shell.Focus;
import org.keywork.shell.Languages;

/** What an order comes to, or why it can't be placed, and the button that places it. Says aloud what changes. */
class OrderSummary extends Section {
    final Button order = new Button(getTranslation("order.verb"));
    final Div shown = new Div();
    final PaidPlacesLeft left = new PaidPlacesLeft();
    private final Span said = new Span();

    OrderSummary(Runnable place) {
        addClassNames("kw-card", "kw-order-summary");
        order.addThemeVariants(ButtonVariant.PRIMARY);
        order.setDisableOnClick(true);
        order.addClickListener(click -> place.run());
        var acts = new Div(order);
        acts.addClassNames("kw-actions", "kw-page-actions");
        said.addClassName("kw-unseen");
        said.getElement().setAttribute("role", "status");
        add(
                new H2(getTranslation("order.price")),
                shown,
                left,
                said,
                acts,
                new Paragraph(getTranslation("order.after")));
    }

    void show(Price price) {
        var total = Euros.text(price.gross(), Languages.current());
        show(new PriceTable(price));
        order.setText(getTranslation("order.verb.for", total));
        order.setEnabled(true);
        said.setText(getTranslation("order.price.said", total));
    }

    /** Before it is known what VAT is due. */
    void show(List<PriceLine> lines) {
        show(PriceTable.withoutVat(lines));
        shown.add(new Paragraph(getTranslation("order.price.no-country")));
        order.setText(getTranslation("order.verb"));
        order.setEnabled(true);
    }

    void refuse(OrderRefused refused) {
        closed(refused);
    }

    /** There is nothing to price yet. */
    void await(String what) {
        closed(new Paragraph(what));
    }

    /** Brings what is shown to the eye, and to the ear. */
    void focus() {
        Focus.onWords(shown);
    }

    private void closed(Component why) {
        show(why);
        left.removeAll();
        order.setText(getTranslation("order.verb"));
        order.setEnabled(true);
        said.setText(why.getElement().getTextRecursively());
    }

    private void show(Component what) {
        shown.removeAll();
        shown.add(what);
        said.setText("");
    }
}
