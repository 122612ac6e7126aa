package org.keywork.billing;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A bank account whose check digits are right (ISO 13616), in capitals and without blanks. */
record Iban(String value) {
    private static final Pattern SYNTAX = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    Iban {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not an IBAN");
        }
    }

    /** Reads what a person typed, without its blanks; empty where it is no IBAN. */
    static Optional<Iban> parse(String typed) {
        var value = TypedNumber.bare(typed);
        return isWellFormed(value) ? Optional.of(new Iban(value)) : Optional.empty();
    }

    /** In groups of four, as people read it. */
    String inGroups() {
        return value.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static boolean isWellFormed(String value) {
        if (!SYNTAX.matcher(value).matches()) {
            return false;
        }
        var digits = (value.substring(4) + value.substring(0, 4))
                .chars()
                .mapToObj(character -> Integer.toString(Character.digit(character, 36)))
                .collect(Collectors.joining());
        return new BigInteger(digits).mod(MODULUS).equals(BigInteger.ONE);
    }
}
