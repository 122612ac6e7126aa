package org.keywork.desk.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import java.util.List;
import org.keywork.catalog.Offer;
import org.keywork.shell.Languages;

/** Each offer with the versions of GLPI that it covers, and what it is for. */
class OfferVersions extends DescriptionList {
    OfferVersions(List<Offer> offers) {
        var language = Languages.current();
        offers.forEach(offer -> add(
                new Term(offer.title(language)),
                new Description(getTranslation(
                        "doctor.guide.feature.offer", VersionWords.of(offer.covers()), offer.description(language)))));
    }
}
