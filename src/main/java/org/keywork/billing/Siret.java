package org.keywork.billing;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a French establishment: 14 digits that pass the Luhn check. La Poste's offices, which are more than that
 * leaves room for, have digits that add up to a multiple of five instead.
 */
public record Siret(String value) {
    private static final Pattern SYNTAX = Pattern.compile("[0-9]{14}");
    private static final String LA_POSTE = "356000000";

    public Siret {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not a SIRET");
        }
    }

    /** Reads what a person typed, without its blanks, dots and dashes; empty where it is no SIRET. */
    public static Optional<Siret> parse(String typed) {
        var value = TypedNumber.bare(typed);
        return isWellFormed(value) ? Optional.of(new Siret(value)) : Optional.empty();
    }

    private static boolean isWellFormed(String value) {
        return SYNTAX.matcher(value).matches() && (luhn(value) || value.startsWith(LA_POSTE) && sum(value) % 5 == 0);
    }

    private static boolean luhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    private static int sum(String digits) {
        return digits.chars().map(digit -> digit - '0').sum();
    }

    @Override
    public String toString() {
        return value;
    }
}
