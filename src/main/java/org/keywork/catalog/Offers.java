package org.keywork.catalog;

import java.util.List;
import java.util.Optional;

public interface Offers {
    List<Offer> all();

    List<Offer> paid();

    Optional<Offer> find(OfferReference reference);

    Offer free();
}
