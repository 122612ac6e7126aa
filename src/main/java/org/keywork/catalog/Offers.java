package org.keywork.catalog;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Every offer, for everybody. Answers from memory, with the last known offers while the database is away. */
@Component
public class Offers {
    private final KnownOffers known;

    Offers(KnownOffers known) {
        this.known = known;
    }

    /** Lowest level first. */
    public List<Offer> all() {
        return known.offers();
    }

    /** Lowest level first, without the free one: the list that GLPI is given (contract, 7). */
    public List<Offer> paid() {
        return known.offers().stream().filter(offer -> !offer.isFree()).toList();
    }

    public Optional<Offer> find(OfferReference reference) {
        for (var offer : known.offers()) {
            if (offer.reference().equals(reference)) {
                return Optional.of(offer);
            }
        }
        return Optional.empty();
    }

    /** The offer that costs nothing and that every organization starts with. */
    public Offer free() {
        return known.offers().stream()
                .filter(Offer::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The catalog has no free offer"));
    }
}
