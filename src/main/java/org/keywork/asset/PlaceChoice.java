package org.keywork.asset;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Optional;
import org.keywork.catalog.Offers;
import org.keywork.shell.Languages;
import org.keywork.subscription.SubscriptionId;

/** Which of an organization's subscriptions a server is to use. */
public class PlaceChoice extends Composite<RadioButtonGroup<MyAssets.Places>> {
    /** @param places at least one; the first is chosen to begin with */
    public PlaceChoice(List<MyAssets.Places> places, Offers offers) {
        var group = getContent();
        group.setLabel(getTranslation("asset.uses"));
        group.setItems(places);
        group.setItemLabelGenerator(place -> getTranslation(
                "asset.uses.places",
                offers.find(place.subscription().product())
                        .map(offer -> offer.title(Languages.current()))
                        .orElse(place.subscription().product().value()),
                place.left(),
                place.subscription().servers()));
        places.stream().findFirst().ifPresent(group::setValue);
    }

    public Optional<SubscriptionId> chosen() {
        return Optional.ofNullable(getContent().getValue())
                .map(place -> place.subscription().id());
    }
}
