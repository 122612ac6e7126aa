package org.keywork.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A level of subscription for a GLPI server.
 *
 * @param level 0 for the free one; a higher level includes the lower ones
 * @param yearlyPriceCents per server and year, in cents of a euro, without VAT; 0 for the free one
 * @param features codes, as GLPI's own service names them (contract, 7)
 * @param covers the GLPI versions it is for
 * @param texts by language, English always among them
 */
public record Offer(
        OfferReference reference,
        int level,
        long yearlyPriceCents,
        List<String> features,
        VersionRange covers,
        Map<Locale, OfferText> texts) {
    public Offer {
        if (level < 0 || yearlyPriceCents < 0) {
            throw new IllegalArgumentException("Offer " + reference + " has a level or price below zero");
        }
        if (!texts.containsKey(Locale.ENGLISH)) {
            throw new IllegalArgumentException("Offer " + reference + " has no English text");
        }
        features = List.copyOf(features);
        texts = Map.copyOf(texts);
    }

    public boolean isFree() {
        return yearlyPriceCents == 0;
    }

    /** Whether it is for an organization's instances in the cloud, with one key for all of them. */
    public boolean isCloud() {
        return features.contains("cloud");
    }

    /** In the language nearest to the wanted one, English where there is none. */
    public String title(Locale wanted) {
        return text(wanted).title();
    }

    /** In the language nearest to the wanted one, English where there is none. */
    public String description(Locale wanted) {
        return text(wanted).description();
    }

    private OfferText text(Locale wanted) {
        var exact = texts.get(Locale.of(wanted.getLanguage()));
        return exact != null ? exact : texts.getOrDefault(Locale.ENGLISH, new OfferText(reference.value(), ""));
    }
}
