package org.keywork.billing;

import java.util.Optional;

/**
 * A VAT number of a member state of the European Union, well formed, in capitals and without blanks. Whether it was
 * given to anyone only the member state knows.
 */
public record VatNumber(String value) {
    static final String GREECE = "EL";

    public VatNumber {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not a VAT number of a member state");
        }
    }

    /** Reads what a person typed, without its blanks, dots and dashes, GR as EL; empty where it is no such number. */
    public static Optional<VatNumber> parse(String typed) {
        var value = bare(typed);
        return isWellFormed(value) ? Optional.of(new VatNumber(value)) : Optional.empty();
    }

    /** What was typed as it would be written if it were one. */
    static String bare(String typed) {
        var value = TypedNumber.bare(typed);
        return value.startsWith("GR") ? GREECE + value.substring(2) : value;
    }

    /** The two letters that numbers of who has an address there begin with: Monaco’s and the overseas’ are France’s. */
    static String prefix(Country address) {
        if (address.isFrench() || address.equals(Country.MONACO)) {
            return "FR";
        }
        return address.code().equals("GR") ? GREECE : address.code();
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
        return value.length() >= 4
                && VatNumberForm.of(value.substring(0, 2))
                        .filter(form -> form.fits(value.substring(2)))
                        .isPresent()
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

    @Override
    public String toString() {
        return value;
    }
}
