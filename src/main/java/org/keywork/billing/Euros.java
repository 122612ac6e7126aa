package org.keywork.billing;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Amounts in words and figures. An amount is a number of cents of a euro, everywhere in this module. */
public final class Euros {
    private static final Currency EURO = Currency.getInstance("EUR");

    private Euros() {}

    /** {@code €1,234.50}, {@code 1 234,50 €}: always with cents, never broken at its blanks. */
    public static String text(long cents, Locale language) {
        var format = NumberFormat.getCurrencyInstance(language);
        format.setCurrency(EURO);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return printable(format.format(BigDecimal.valueOf(cents, 2)));
    }

    /** With ordinary no-break spaces: some programs that read documents don't know the narrow ones that Java writes. */
    static String printable(String figure) {
        return figure.replace('\u202F', '\u00A0');
    }
}
