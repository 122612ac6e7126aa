package org.keywork.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that mail can be sent to, in the one spelling by which people are told apart: lower case, no blanks around.
 * At most 254 characters, 64 of them before the @ (RFC 5321, 4.5.3.1); ASCII only; quoted local parts and bare hosts,
 * which nobody registers with, are refused.
 */
public record EmailAddress(String value) {
    static final int MAX_LENGTH = 254;

    private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern SYNTAX =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+" + "(?!\\d+$)" + LABEL);

    public EmailAddress {
        if (value.length() > MAX_LENGTH
                || value.indexOf('@') > 64
                || !SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an e-mail address in its normal form");
        }
    }

    /** Reads what a person typed; empty where no mail could be sent there. */
    public static Optional<EmailAddress> parse(String typed) {
        if (typed.length() > 2 * MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EmailAddress(typed.strip().toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String localPart() {
        return value.substring(0, value.indexOf('@'));
    }

    @Override
    public String toString() {
        return value;
    }
}
