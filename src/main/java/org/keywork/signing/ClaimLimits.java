package org.keywork.signing;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * The limits of what a registration key may say. They are chosen so that the longest legal claims (an owner of 200
 * quotation marks, everything else at its longest) still fit into a key: a test adds them up.
 */
final class ClaimLimits {
    static final int OWNER = 200;
    static final int ISSUER = 100;
    static final int PRODUCT_AND_OFFER = 75;
    static final int GLPI = 24;

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final Pattern ID = Pattern.compile("rk_[0-9A-Za-z]{5,29}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private ClaimLimits() {}

    static void plainText(String name, String value, int longest) {
        require(!value.isEmpty() && value.length() <= longest, name + " must have 1 to " + longest + " characters");
        require(
                value.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '"' && c != '\\'),
                name + " must be printable ASCII without quotes and backslashes");
    }

    static void id(String value) {
        require(ID.matcher(value).matches(), "id must be rk_ and 5 to 29 letters and digits");
    }

    static void hash(String name, String value) {
        require(HASH.matcher(value).matches(), name + " must be 64 lower-case hexadecimal digits");
    }

    static void owner(String value) {
        require(!value.isEmpty() && value.length() <= OWNER, "owner must have 1 to " + OWNER + " bytes");
        require(value.chars().noneMatch(ClaimLimits::breaksLines), "owner must not have control or line characters");
        require(utf8Length(value) <= OWNER, "owner must have 1 to " + OWNER + " bytes");
    }

    static void time(String name, Instant value) {
        require(
                value.equals(value.truncatedTo(ChronoUnit.SECONDS))
                        && !value.isBefore(Instant.EPOCH)
                        && !value.isAfter(LATEST),
                name + " must be whole seconds between the years 1970 and 9999");
    }

    private static boolean breaksLines(int c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }

    /** The encoder refuses unpaired surrogates, which {@link String#getBytes} would replace. */
    private static int utf8Length(String value) {
        try {
            return StandardCharsets.UTF_8
                    .newEncoder()
                    .encode(CharBuffer.wrap(value))
                    .remaining();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("owner must not have unpaired surrogates", e);
        }
    }

    private static void require(boolean kept, String rule) {
        if (!kept) {
            throw new IllegalArgumentException("In a registration key, " + rule);
        }
    }
}
