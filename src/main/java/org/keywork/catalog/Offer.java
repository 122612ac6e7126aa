package org.keywork.catalog;

import java.util.List;
import java.util.Locale;

public interface Offer {
    OfferReference reference();

    VersionRange covers();

    List<String> features();

    String title(Locale language);

    boolean isFree();
}
