package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import org.keywork.billing.OrderNavigation;
import org.keywork.catalog.Offer;
import org.keywork.shell.Languages;

/** An offer: its name, its price, what it adds to the offers below it, and for customers the way to order it. */
class OfferCard extends Article {
    OfferCard(Offer offer, List<Offer> lower, int freeServers, boolean canOrder) {
        addClassNames("kw-offer", offer.isFree() ? "kw-offer-free" : "kw-offer-paid");
        add(new H3(offer.title(Languages.current())), price(offer));
        add(new Paragraph(offer.description(Languages.current())));
        if (offer.isFree()) {
            add(list(List.of(
                    getTranslation("landing.offer.free.servers", freeServers),
                    getTranslation("landing.offer.free.plugins"),
                    getTranslation("landing.offer.free.keys"))));
        }
        var below = lower.stream().filter(other -> !other.features().isEmpty()).toList();
        var added = offer.features().stream()
                .filter(feature ->
                        below.stream().noneMatch(other -> other.features().contains(feature)))
                .toList();
        if (!added.isEmpty()) {
            var more = new Div();
            if (!below.isEmpty()) {
                more.add(plus(below.getLast()));
            }
            more.add(list(added.stream()
                    .map(feature -> getTranslation("catalog.feature." + feature))
                    .toList()));
            add(more);
        }
        if (canOrder && !offer.isFree()) {
            add(order(offer));
        }
    }

    private Paragraph price(Offer offer) {
        var price = new Paragraph();
        price.addClassName("kw-price");
        if (offer.isFree()) {
            price.add(new Span(getTranslation("landing.offer.free")));
        } else {
            var unit = new Span(getTranslation(offer.isCloud() ? "landing.offer.unit.cloud" : "landing.offer.unit"));
            unit.addClassName("kw-price-unit");
            price.add(new Span(euros(offer.yearlyPriceCents())), new Span(" "), unit);
        }
        return price;
    }

    private Anchor order(Offer offer) {
        var order = new Anchor(OrderNavigation.order(offer.reference()), getTranslation("order.verb"));
        order.addClassName("kw-offer-order");
        order.getElement()
                .setAttribute("aria-label", getTranslation("order.verb.offer", offer.title(Languages.current())));
        return order;
    }

    private Paragraph plus(Offer lower) {
        var plus = new Paragraph(getTranslation("landing.offer.plus", lower.title(Languages.current())));
        plus.addClassName("kw-offer-plus");
        return plus;
    }

    private static UnorderedList list(List<String> lines) {
        var list = new UnorderedList();
        list.addClassName("kw-features");
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    private static String euros(long cents) {
        var format = NumberFormat.getCurrencyInstance(Languages.current());
        format.setCurrency(Currency.getInstance("EUR"));
        format.setMinimumFractionDigits(cents % 100 == 0 ? 0 : 2);
        return format.format(BigDecimal.valueOf(cents, 2));
    }
}
