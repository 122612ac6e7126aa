package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Optional;
import org.keywork.billing.Euros;
import org.keywork.billing.OrderKind;
import org.keywork.catalog.Offer;
import org.keywork.catalog.OfferReference;
import org.keywork.catalog.Offers;
import org.keywork.shell.Focus;
import org.keywork.shell.Languages;
import org.keywork.subscription.Entitlement;

/** The offers that can be ordered, as cards of which one is chosen. */
class OfferChoice extends RadioButtonGroup<Offer> {
    private final List<Offer> offers;

    OfferChoice(List<Offer> offers) {
        this.offers = List.copyOf(offers);
        addClassName("kw-offer-choice");
        setAriaLabel(getTranslation("order.offer"));
        setManualValidation(true);
        addValueChangeListener(change -> setInvalid(false));
        setItems(this.offers);
        setItemLabelGenerator(offer -> offer.title(Languages.current()));
        setRenderer(new ComponentRenderer<>(OfferChoice::card));
    }

    /** Those that can be ordered anew, or follow on what is renewed or upgraded. */
    static OfferChoice of(OrderKind kind, Optional<Entitlement> source, Offers offers) {
        var from = source.flatMap(entitlement -> offers.find(entitlement.product()));
        return new OfferChoice(offers.paid().stream()
                .filter(candidate -> from.map(o -> o.isCloud() == candidate.isCloud()
                                && (kind == OrderKind.RENEWAL || candidate.level() > o.level()))
                        .orElse(true))
                .toList());
    }

    boolean hasNone() {
        return offers.isEmpty();
    }

    /** Chooses the first where none is chosen. */
    void chooseOne() {
        if (isEmpty() && !hasNone()) {
            setValue(offers.getFirst());
        }
    }

    /** Chooses it where it is among them. */
    void choose(OfferReference reference) {
        offers.stream()
                .filter(offer -> offer.reference().equals(reference))
                .findFirst()
                .ifPresent(this::setValue);
    }

    void showMissing() {
        setErrorMessage(getTranslation("order.offer.required"));
        setInvalid(true);
        Focus.onGroup(this);
    }

    Optional<Offer> chosen() {
        return Optional.ofNullable(getValue());
    }

    private static Div card(Offer offer) {
        var title = new Span(offer.title(Languages.current()));
        title.addClassName("kw-offer-title");
        var price = new Span(Euros.text(offer.yearlyPriceCents(), Languages.current()));
        price.addClassName("kw-offer-price");
        var unit = new Span(
                " " + title.getTranslation(offer.isCloud() ? "landing.offer.unit.cloud" : "landing.offer.unit"));
        unit.addClassName("kw-price-unit");
        var description = new Span(offer.description(Languages.current()));
        description.addClassName("kw-offer-text");
        var card = new Div(title, new Div(price, unit), description);
        card.addClassName("kw-offer-option");
        return card;
    }
}
