package org.keywork.doctor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells what a text is that shows no trace of a registration key. */
final class Foreign {
    private static final int LONGEST = 4_096;
    private static final int WHOLE_KEY = 200;
    /** As what was encrypted has all of them, while a letter that stuck, or a word, hasn't. */
    private static final String SMALL_AND_CAPITAL_LETTERS_AND_DIGITS =
            "(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])(?=[^0-9]*[0-9])";

    private static final Map<Finding, Pattern> KINDS = kinds();

    private Foreign() {}

    private static Map<Finding, Pattern> kinds() {
        var kinds = new LinkedHashMap<Finding, Pattern>();
        kinds.put(Finding.MASKED, Pattern.compile("[*•●·xX.∙]{3,200}"));
        kinds.put(Finding.OTHER, Pattern.compile("(.)\\1{5,}")); // whatever else is that long, this isn't
        kinds.put(
                Finding.PLACEHOLDER,
                Pattern.compile(
                        "(?s).*(?:config:set\\s+glpinetwork_registration_key\\b|"
                                + "[<\\[{](?:your[ _-])?(?:registration[ _-])?(?:key|clé|clef)[>\\]}]).*",
                        Pattern.CASE_INSENSITIVE));
        kinds.put(Finding.UUID, Pattern.compile("[{]?[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}[}]?"));
        kinds.put(Finding.TOKEN_OR_UID, Pattern.compile("[0-9A-Za-z]{40}"));
        kinds.put(Finding.KEY_ID, Pattern.compile("rk_[0-9a-z]{5,29}"));
        kinds.put(Finding.SESSION_TOKEN, Pattern.compile("[0-9a-z]{26}|[0-9a-z]{32}"));
        kinds.put(Finding.CRYPT_KEY, Pattern.compile("[A-Za-z0-9+/]{43}=|.*glpicrypt\\.key"));
        kinds.put(Finding.JWT, Pattern.compile("eyJ[\\w-]{5,}\\.[\\w-]{4,}\\.[\\w-]*"));
        kinds.put(Finding.PEM, Pattern.compile("(?s)-----BEGIN [A-Z0-9 ]{3,40}-----.*"));
        kinds.put(
                Finding.SSH_KEY,
                Pattern.compile("(?s)(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-\\S{1,30}|sk-\\S{1,40}) AAAA.*"));
        kinds.put(Finding.TRACE_ID, Pattern.compile("[ACDEFGHJKMNPQRTWXY3479]{5}-[ACDEFGHJKMNPQRTWXY3479]{5}"));
        kinds.put(Finding.LICENCE_KEY, Pattern.compile("[A-Za-z0-9]{4,8}(?:-[A-Za-z0-9]{4,8}){2,9}"));
        kinds.put(Finding.URL, Pattern.compile("(?:https?|ftp)://\\S+|www\\.\\S+", Pattern.CASE_INSENSITIVE));
        kinds.put(Finding.EMAIL, Pattern.compile("[^\\s@<>]{1,64}@[^\\s@<>]{1,190}\\.[A-Za-z]{2,24}"));
        kinds.put(Finding.SHORT_REFERENCE, Pattern.compile("[0-9a-hjkmnp-tv-z]{5}"));
        kinds.put(
                Finding.DATABASE_VALUE,
                Pattern.compile(SMALL_AND_CAPITAL_LETTERS_AND_DIGITS + "[A-Za-z0-9+/_-]{" + WHOLE_KEY + ",}={0,2}"));
        return kinds;
    }

    static Finding kind(String text) {
        if (isBinary(text)) {
            return text.length() <= 32 ? Finding.CRYPT_KEY : Finding.BINARY;
        }
        var bare = bare(text);
        if (bare.isEmpty()) {
            return Finding.EMPTY;
        }
        if (bare.length() <= LONGEST) {
            for (var kind : KINDS.entrySet()) {
                if (kind.getValue().matcher(bare).matches()) {
                    return kind.getKey();
                }
            }
        }
        return isPasswordLike(bare) ? Finding.PASSWORD : Finding.OTHER;
    }

    /** Without what travelling adds at the ends. */
    private static String bare(String text) {
        var begin = 0;
        var end = text.length();
        while (begin < end && SymbolReader.addedByTravelling(text.charAt(begin)) != null) {
            begin++;
        }
        while (end > begin && SymbolReader.addedByTravelling(text.charAt(end - 1)) != null) {
            end--;
        }
        return text.substring(begin, end);
    }

    /** Bytes shown as characters: a control character that no text has, or what replaces bytes that are none. */
    private static boolean isBinary(String text) {
        return text.chars()
                .anyMatch(
                        c -> c == 0xfffd || c == 127 || (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f'));
    }

    private static boolean isPasswordLike(String bare) {
        return bare.length() >= 8
                && bare.length() <= 64
                && bare.chars().allMatch(c -> c > ' ' && c < 127 && "<>{}".indexOf(c) < 0)
                && bare.chars().anyMatch(Character::isLetter)
                && bare.chars().anyMatch(c -> !Character.isLetter(c));
    }
}
