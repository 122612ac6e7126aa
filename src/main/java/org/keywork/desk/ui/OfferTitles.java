package org.keywork.desk.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.keywork.catalog.OfferReference;
import org.keywork.catalog.Offers;
import org.keywork.shell.Languages;

/** What offers are called in the language of the page. */
@SpringComponent
class OfferTitles {
    private final Offers offers;

    OfferTitles(Offers offers) {
        this.offers = offers;
    }

    String of(OfferReference product) {
        return offers.find(product)
                .map(offer -> offer.title(Languages.current()))
                .orElse(product.value());
    }

    /** Of what a key says that it is for; that itself where it is no offer of ours. */
    String ofSaid(String product) {
        return offers.all().stream()
                .filter(offer -> offer.reference().value().equals(product))
                .map(offer -> offer.title(Languages.current()))
                .findFirst()
                .orElse(product);
    }

    /** {@code Standard, 3 servers}. */
    String withServers(OfferReference product, int servers) {
        return I18NProvider.translate("sales.offer.servers", of(product), servers);
    }
}
