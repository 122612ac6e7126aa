package org.keywork.desk.ui;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.keywork.billing.Euros;

/** Amounts of euros as people type them in their language, with or without groups of three digits and the sign. */
final class Amounts {
    /** {@code 1234.5}, {@code 1,234.50}. */
    private static final Pattern ENGLISH = Pattern.compile("(\\d{1,3}(?:[, ]\\d{3})+|\\d{1,10})(?:\\.(\\d{1,2}))?");

    /** {@code 1234,5}, {@code 1 234,50}; with a point too, as number pads write it, where it can't be a group's. */
    private static final Pattern FRENCH = Pattern.compile("(\\d{1,3}(?: \\d{3})+|\\d{1,10})(?:[,.](\\d{1,2}))?");

    private Amounts() {}

    /** As it is typed: {@code 1,770.00}, {@code 1 770,00}, without the sign. */
    static String text(long cents, Locale language) {
        return Euros.text(cents, language)
                .replace("€", "")
                .replace('\u00A0', ' ')
                .strip();
    }

    /** In cents; empty where it is no amount above zero, or may mean two. */
    static OptionalLong parse(String typed, Locale language) {
        var text = typed.replaceAll("[\\u00A0\\u202F\\u2009]", " ")
                .replace("€", "")
                .strip();
        var amount = (language.getLanguage().equals("fr") ? FRENCH : ENGLISH).matcher(text);
        if (text.length() > 20 || !amount.matches()) {
            return OptionalLong.empty();
        }
        var euros = Long.parseLong(amount.group(1).replaceAll("[, ]", ""));
        var decimals = amount.group(2) == null ? "00" : (amount.group(2) + "0").substring(0, 2);
        var cents = euros * 100 + Long.parseLong(decimals);
        return cents > 0 && euros < 10_000_000_000L ? OptionalLong.of(cents) : OptionalLong.empty();
    }
}
