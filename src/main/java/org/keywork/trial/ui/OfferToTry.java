package org.keywork.trial.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Optional;
import org.keywork.catalog.Offer;
import org.keywork.catalog.OfferReference;
import org.keywork.catalog.Offers;
import org.keywork.shell.Focus;
import org.keywork.shell.Languages;
import org.keywork.trial.MyTrials;

/** Which offer is to be tried; one that can't be says why, and isn't chosen. */
class OfferToTry extends Composite<RadioButtonGroup<Offer>> {
    private final MyTrials trials;
    final RadioButtonGroup<Offer> buttons = getContent();

    OfferToTry(MyTrials trials, Offers offers, Runnable changed) {
        this.trials = trials;
        buttons.setLabel(getTranslation("trial.offer"));
        buttons.setItems(offers.paid().stream().filter(paid -> !paid.isCloud()).toList());
        buttons.setRenderer(new ComponentRenderer<>(this::line));
        buttons.setItemEnabledProvider(this::canBeTried);
        buttons.setManualValidation(true);
        buttons.addValueChangeListener(change -> {
            buttons.setInvalid(false);
            changed.run();
        });
    }

    private boolean canBeTried(Offer candidate) {
        return trials.refusal(candidate.reference()).isEmpty();
    }

    private Div line(Offer candidate) {
        var why = trials.refusal(candidate.reference())
                .map(reason -> getTranslation("trial.refusal." + reason))
                .orElse(candidate.description(Languages.current()));
        var name = new Span(candidate.title(Languages.current()));
        name.addClassName("kw-line-name");
        var facts = new Span(why);
        facts.addClassName("kw-line-facts");
        var line = new Div(name, facts);
        line.addClassName("kw-line");
        return line;
    }

    /** Chooses it where there is such an offer, and it can be tried. */
    void choose(String reference) {
        buttons.getListDataView()
                .getItems()
                .filter(candidate -> candidate.reference().value().equals(reference))
                .findFirst()
                .filter(this::canBeTried)
                .ifPresent(buttons::setValue);
    }

    Optional<OfferReference> chosen() {
        return buttons.getOptionalValue().map(Offer::reference);
    }

    /** Says that one has to be chosen first. */
    void showMissing() {
        buttons.setErrorMessage(getTranslation("order.offer.required"));
        buttons.setInvalid(true);
        Focus.onGroup(buttons);
    }
}
