package org.keywork.billing;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What follows the two letters of a member state’s VAT numbers (as the European Commission’s VIES describes them).
 *
 * @param shortest an example, as short as they are
 * @param longest another, as long as they are
 */
record VatNumberForm(String prefix, Pattern rest, String shortest, String longest) {
    private static final Map<String, VatNumberForm> FORMS = Stream.of(
                    form("AT", "U\\d{8}", "U12345678"),
                    form("BE", "[01]\\d{9}", "0123456789"),
                    form("BG", "\\d{9,10}", "123456789", "1234567890"),
                    form("CY", "\\d{8}[A-Z]", "12345678X"),
                    form("CZ", "\\d{8,10}", "12345678", "1234567890"),
                    form("DE", "\\d{9}", "123456789"),
                    form("DK", "\\d{8}", "12345678"),
                    form("EE", "\\d{9}", "123456789"),
                    form(VatNumber.GREECE, "\\d{9}", "123456789"),
                    form("ES", "[A-Z]\\d{7}[A-Z\\d]|\\d{8}[A-Z]", "X1234567X"),
                    form("FI", "\\d{8}", "12345678"),
                    form("FR", "[A-HJ-NP-Z\\d]{2}\\d{9}", "32123456789"),
                    form("HR", "\\d{11}", "12345678901"),
                    form("HU", "\\d{8}", "12345678"),
                    form("IE", "\\d{7}[A-W][A-I]?|\\d[A-Z+*]\\d{5}[A-W]", "1234567W", "1234567WI"),
                    form("IT", "\\d{11}", "12345678901"),
                    form("LT", "\\d{9}|\\d{12}", "123456789", "123456789012"),
                    form("LU", "\\d{8}", "12345678"),
                    form("LV", "\\d{11}", "12345678901"),
                    form("MT", "\\d{8}", "12345678"),
                    form("NL", "\\d{9}B\\d{2}", "123456789B01"),
                    form("PL", "\\d{10}", "1234567890"),
                    form("PT", "\\d{9}", "123456789"),
                    form("RO", "\\d{2,10}", "12", "1234567890"),
                    form("SE", "\\d{12}", "123456789001"),
                    form("SI", "\\d{8}", "12345678"),
                    form("SK", "\\d{10}", "1234567890"))
            .collect(Collectors.toUnmodifiableMap(VatNumberForm::prefix, form -> form));

    /** Of the member state whose numbers begin with it. */
    static Optional<VatNumberForm> of(String prefix) {
        return Optional.ofNullable(FORMS.get(prefix));
    }

    boolean fits(String afterPrefix) {
        return rest.matcher(afterPrefix).matches();
    }

    /** Whether it is as long as they are, whatever it is made of. */
    boolean isAsLong(String afterPrefix) {
        return afterPrefix.length() >= shortest.length() && afterPrefix.length() <= longest.length();
    }

    /** A whole number that could be one. */
    String example() {
        return prefix + (prefix.equals("RO") ? longest : shortest);
    }

    boolean isDigitsOnly() {
        return (shortest + longest).chars().allMatch(Character::isDigit)
                && !rest.pattern().contains("[A-");
    }

    private static VatNumberForm form(String prefix, String rest, String example) {
        return form(prefix, rest, example, example);
    }

    private static VatNumberForm form(String prefix, String rest, String shortest, String longest) {
        return new VatNumberForm(prefix, Pattern.compile(rest), shortest, longest);
    }
}
