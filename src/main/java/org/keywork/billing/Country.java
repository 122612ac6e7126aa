package org.keywork.billing;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A country or territory by its ISO 3166-1 alpha-2 code, capital letters: {@code FR}, {@code RE}, {@code MC}. */
public record Country(String code) {
    public static final Country FRANCE = new Country("FR");
    public static final Country MONACO = new Country("MC");

    private static final Set<String> EUROPEAN_UNION = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    /** The departments and collectivities that have a code of their own. */
    private static final Set<String> FRENCH_OVERSEAS =
            Set.of("GP", "GF", "MQ", "RE", "YT", "PM", "BL", "MF", "WF", "PF", "NC", "TF");

    public Country {
        if (!isCode(code)) {
            throw new IllegalArgumentException("Not the ISO 3166 code of a country");
        }
    }

    public static boolean isCode(String text) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(text);
    }

    /** Reads a code in either case, blanks around it removed; empty where no country has it. */
    public static Optional<Country> parse(String typed) {
        var code = typed.strip().toUpperCase(Locale.ROOT);
        return isCode(code) ? Optional.of(new Country(code)) : Optional.empty();
    }

    /** Every country, in the order in which a reader of that language looks for its name. */
    public static List<Country> all(Locale language) {
        var order = Collator.getInstance(language);
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .map(Country::new)
                .sorted(Comparator.comparing(country -> country.name(language), order::compare))
                .toList();
    }

    public String name(Locale language) {
        return Locale.of("", code).getDisplayCountry(language);
    }

    /** One of the 27 member states. A territory with a code of its own is none. */
    public boolean isEuropeanUnion() {
        return EUROPEAN_UNION.contains(code);
    }

    public boolean isFrenchOverseas() {
        return FRENCH_OVERSEAS.contains(code);
    }

    /** France or one of its overseas departments and collectivities: where SIRET and French VAT numbers are given. */
    public boolean isFrench() {
        return equals(FRANCE) || isFrenchOverseas();
    }

    @Override
    public String toString() {
        return code;
    }
}
