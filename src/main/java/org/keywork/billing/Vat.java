package org.keywork.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * The VAT on a price.
 *
 * @param basisPoints hundredths of a percent, 2000 for 20 %; 0 where the rule says that none is due
 */
public record Vat(VatRule rule, int basisPoints) {
    private static final int WHOLE = 10_000;

    public Vat {
        if (basisPoints < 0 || basisPoints > WHOLE) {
            throw new IllegalArgumentException("A VAT rate is 0 to 10000 hundredths of a percent");
        }
        if (basisPoints > 0 && !rule.isTaxed()) {
            throw new IllegalArgumentException("No VAT is due under " + rule);
        }
    }

    /** @param standardRate the rate in France, in hundredths of a percent */
    public static Vat of(BillingDetails customer, int standardRate) {
        var rule = ruleFor(customer);
        return new Vat(rule, rule.isTaxed() ? standardRate : 0);
    }

    /** On a net total, to the nearest cent, half a cent away from zero: a credit note is its invoice's exact opposite. */
    public long on(long netCents) {
        return BigDecimal.valueOf(netCents)
                .multiply(BigDecimal.valueOf(basisPoints))
                .divide(BigDecimal.valueOf(WHOLE), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** {@code 20%}, {@code 5,5 %}: the rate as a reader of that language writes it. */
    public String rate(Locale language) {
        var format = NumberFormat.getPercentInstance(language);
        format.setMaximumFractionDigits(2);
        return Euros.printable(format.format(BigDecimal.valueOf(basisPoints, 4)));
    }

    private static VatRule ruleFor(BillingDetails customer) {
        var country = customer.country();
        if (country.isFrenchOverseas() || country.equals(Country.FRANCE) && isOverseas(customer.postcode())) {
            return VatRule.OVERSEAS;
        }
        if (country.equals(Country.FRANCE) || country.equals(Country.MONACO)) {
            return VatRule.FRENCH;
        }
        if (!country.isEuropeanUnion()) {
            return VatRule.OUTSIDE_EU;
        }
        return customer.vatNumber().isPresent() ? VatRule.REVERSE_CHARGE : VatRule.EU_WITHOUT_NUMBER;
    }

    /** 971 to 978 the departments and their neighbours, 984 and 986 to 988 the Pacific and the south; 980 is Monaco. */
    private static boolean isOverseas(String postcode) {
        return switch (postcode.replace(" ", "").substring(0, 3)) {
            case "971", "972", "973", "974", "975", "976", "977", "978", "984", "986", "987", "988" -> true;
            default -> false;
        };
    }
}
