package org.keywork.signing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.keywork.signing.KeyReading.Flaw;

/**
 * Says what is wrong with a text that isn't a registration key. What a customer can do about it decides: a key of ours
 * that was cut ({@code TRUNCATED}) or damaged in any other way ({@code MALFORMED}) is to be copied again; what shows no
 * trace of one ({@code WRONG_KIND}) is something else: a UUID, an API token, a {@code glpicrypt.key}, a JWT, noise.
 *
 * <p>Traces are what every key has: the quoted words {@value #ALGORITHM} near its beginning and {@value #TYPE} near its
 * end. One of them survives any single damage; they are found also behind quotes, blanks or lost first characters.
 */
final class ForeignText {
    private static final String ALGORITHM = "\"" + ClaimsJson.ALGORITHM + "\"";
    private static final String TYPE = "\"" + ClaimsJson.TYPE + "\"";

    /** How every key begins: five whole groups of base64. */
    private static final String BEGINNING =
            Base64.getEncoder().encodeToString("{\"alg\":\"Ed25519".getBytes(StandardCharsets.US_ASCII));

    private static final Pattern JWT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]*");
    private static final Pattern NOT_BASE64 = Pattern.compile("[^A-Za-z0-9+/]+");

    private ForeignText() {}

    static Flaw flaw(String text, boolean endsEarly) {
        if (endsEarly && (text.startsWith(BEGINNING) || BEGINNING.startsWith(text))) {
            return Flaw.TRUNCATED;
        }
        return !JWT.matcher(text).matches() && bearsTraces(text) ? Flaw.MALFORMED : Flaw.WRONG_KIND;
    }

    private static boolean bearsTraces(String text) {
        if (text.contains(TYPE)) {
            return true;
        }
        var letters = NOT_BASE64.matcher(text).replaceAll("");
        for (int lost = 0; lost < 4 && lost < letters.length(); lost++) {
            var end = lost + (letters.length() - lost) / 4 * 4;
            var bytes = Base64.getDecoder().decode(letters.substring(lost, end));
            var decoded = new String(bytes, StandardCharsets.ISO_8859_1);
            if (decoded.contains(ALGORITHM) || decoded.contains(TYPE)) {
                return true;
            }
        }
        return false;
    }
}
