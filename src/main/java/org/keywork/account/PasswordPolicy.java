package org.keywork.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which passwords are refused: shorter than 12 or longer than 128 characters (code points, after NFKC); one of the 3,000
 * most common of that length, in any case; the person's own e-mail, name or organization, as such or with little around
 * it. Nothing is asked about digits or punctuation (NIST SP 800-63B, 3.1.1.2).
 */
@Component
public class PasswordPolicy {
    public static final int MIN_LENGTH = 12;
    public static final int MAX_LENGTH = 128;

    /** So few other characters around one's own name are decoration. */
    private static final int DECORATION = 4;

    private final Set<String> common = readCommon();

    public enum Refusal {
        TOO_SHORT,
        TOO_LONG,
        COMMON,
        PERSONAL
    }

    /** Why this password is refused for this person; empty where it is fine. What isn't known yet is an empty text. */
    public Optional<Refusal> refusal(String password, String email, String name, String organization) {
        if (password.length() > 4 * MAX_LENGTH) {
            return Optional.of(Refusal.TOO_LONG);
        }
        var normal = normal(password);
        var length = normal.codePointCount(0, normal.length());
        if (length < MIN_LENGTH) {
            return Optional.of(Refusal.TOO_SHORT);
        }
        if (length > MAX_LENGTH) {
            return Optional.of(Refusal.TOO_LONG);
        }
        if (common.contains(normal.toLowerCase(Locale.ROOT))) {
            return Optional.of(Refusal.COMMON);
        }
        return isPersonal(normal, email, name, organization) ? Optional.of(Refusal.PERSONAL) : Optional.empty();
    }

    /** One spelling for what looks the same, whichever keyboard it was typed on. */
    static String normal(CharSequence password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static boolean isPersonal(String password, String email, String name, String organization) {
        var plain = lettersAndDigits(password);
        var own = Stream.of(email, name, organization)
                .filter(text -> text.length() <= 2 * EmailAddress.MAX_LENGTH)
                .flatMap(text -> Stream.concat(Stream.of(text), Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))))
                .map(PasswordPolicy::lettersAndDigits)
                .filter(text -> text.length() >= 3)
                .distinct()
                .sorted((a, b) -> b.length() - a.length())
                .toList();
        return isDecorated(plain, own)
                || isDecorated(new StringBuilder(plain).reverse().toString(), own);
    }

    private static boolean isDecorated(String plain, Iterable<String> own) {
        var rest = plain;
        for (var text : own) {
            rest = rest.replace(text, "");
        }
        var changed = rest.length() < plain.length();
        return changed && (rest.length() <= DECORATION || rest.chars().allMatch(Character::isDigit));
    }

    private static String lettersAndDigits(String text) {
        return normal(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Set<String> readCommon() {
        try (var resource = PasswordPolicy.class.getResourceAsStream("/account/common-passwords.txt")) {
            if (resource == null) {
                throw new IllegalStateException("account/common-passwords.txt is missing");
            }
            var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8)).lines();
            return lines.filter(line -> !line.startsWith("# ")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
