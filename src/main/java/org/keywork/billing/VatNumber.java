package org.keywork.billing;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A VAT number of a member state of the European Union, well formed, in capitals and without blanks. Whether it was
 * given to anyone only the member state knows.
 */
public record VatNumber(String value) {
    private static final String GREECE = "EL";

    /** What follows the two letters, by member state (as the European Commission’s VIES describes them). */
    private static final Map<String, Pattern> FORMATS = Map.ofEntries(
            format("AT", "U\\d{8}"),
            format("BE", "[01]\\d{9}"),
            format("BG", "\\d{9,10}"),
            format("CY", "\\d{8}[A-Z]"),
            format("CZ", "\\d{8,10}"),
            format("DE", "\\d{9}"),
            format("DK", "\\d{8}"),
            format("EE", "\\d{9}"),
            format(GREECE, "\\d{9}"),
            format("ES", "[A-Z]\\d{7}[A-Z\\d]|\\d{8}[A-Z]"),
            format("FI", "\\d{8}"),
            format("FR", "[A-HJ-NP-Z\\d]{2}\\d{9}"),
            format("HR", "\\d{11}"),
            format("HU", "\\d{8}"),
            format("IE", "\\d{7}[A-W][A-I]?|\\d[A-Z+*]\\d{5}[A-W]"),
            format("IT", "\\d{11}"),
            format("LT", "\\d{9}|\\d{12}"),
            format("LU", "\\d{8}"),
            format("LV", "\\d{11}"),
            format("MT", "\\d{8}"),
            format("NL", "\\d{9}B\\d{2}"),
            format("PL", "\\d{10}"),
            format("PT", "\\d{9}"),
            format("RO", "\\d{2,10}"),
            format("SE", "\\d{12}"),
            format("SI", "\\d{8}"),
            format("SK", "\\d{10}"));

    public VatNumber {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not a VAT number of a member state");
        }
    }

    /** Reads what a person typed, without its blanks, dots and dashes, GR as EL; empty where it is no such number. */
    public static Optional<VatNumber> parse(String typed) {
        var value = TypedNumber.bare(typed);
        if (value.startsWith("GR")) {
            value = GREECE + value.substring(2);
        }
        return isWellFormed(value) ? Optional.of(new VatNumber(value)) : Optional.empty();
    }

    public Country country() {
        var prefix = value.substring(0, 2);
        return new Country(prefix.equals(GREECE) ? "GR" : prefix);
    }

    /** Whether who has an address in that country can have this number: Monaco and the overseas have France’s. */
    public boolean belongsTo(Country address) {
        var country = country();
        return country.equals(address)
                || country.equals(Country.FRANCE) && (address.equals(Country.MONACO) || address.isFrenchOverseas());
    }

    private static boolean isWellFormed(String value) {
        if (value.length() < 4) {
            return false;
        }
        var format = FORMATS.get(value.substring(0, 2));
        return format != null
                && format.matcher(value.substring(2)).matches()
                && (!value.startsWith("FR") || hasFrenchKey(value));
    }

    /** The two digits before a SIREN follow from it; newer keys with a letter are not checked. */
    private static boolean hasFrenchKey(String value) {
        var key = value.substring(2, 4);
        if (!key.chars().allMatch(Character::isDigit)) {
            return true;
        }
        var siren = Integer.parseInt(value.substring(4));
        return Integer.parseInt(key) == (12 + 3 * (siren % 97)) % 97;
    }

    private static Map.Entry<String, Pattern> format(String prefix, String rest) {
        return Map.entry(prefix, Pattern.compile(rest));
    }

    @Override
    public String toString() {
        return value;
    }
}
