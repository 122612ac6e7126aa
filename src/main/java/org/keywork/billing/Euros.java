package org.keywork.billing;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Amounts in words and figures. An amount is a number of cents of a euro, everywhere in this module. */
public final class Euros {
    /** Of which a euro is one hundred. */
    public static final int CENTS = 100;

    private static final Currency EURO = Currency.getInstance("EUR");

    private Euros() {}

    /** {@code €1,234.50}, {@code 1 234,50 €}: always with cents, never broken at its blanks. */
    public static String text(long cents, Locale language) {
        return text(cents, language, 2);
    }

    /** {@code €1,235}, {@code 1 235 €}: the same, without cents, for round amounts. */
    public static String whole(long cents, Locale language) {
        return text(cents, language, 0);
    }

    private static String text(long cents, Locale language, int decimals) {
        var format = NumberFormat.getCurrencyInstance(language);
        format.setCurrency(EURO);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return printable(format.format(BigDecimal.valueOf(cents, 2)));
    }

    /** With ordinary no-break spaces: some programs that read documents don't know the narrow ones that Java writes. */
    static String printable(String figure) {
        return figure.replace('\u202F', '\u00A0');
    }
}
