package org.keywork.doctor;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Letters of other alphabets that an automatic correction or a keyboard put in the place of the Latin one they look like. */
final class Lookalikes {
    private static final String OTHERS = "АВЕКМНОРСТХУЅІЈԛԝаеорсухіјѕһԁɡΑΒΕΖΗΙΚΜΝΟΡΤΥΧοıⅼ";
    private static final String LATIN = "ABEKMHOPCTXYSIJqwaeopcyxijshdgABEZHIKMNOPTYXoil";
    private static final Map<Character, String> LATIN_OF = latinOf();

    private Lookalikes() {}

    private static Map<Character, String> latinOf() {
        var letters = new HashMap<Character, String>();
        for (var i = 0; i < OTHERS.length(); i++) {
            letters.put(OTHERS.charAt(i), LATIN.substring(i, i + 1));
        }
        return Map.copyOf(letters);
    }

    /** What was meant by a character, which ligatures and full-width letters say themselves; empty where nothing was. */
    static String meant(String character) {
        var known = character.length() == 1 ? LATIN_OF.get(character.charAt(0)) : null;
        if (known != null) {
            return known;
        }
        var plain = Normalizer.normalize(character, Normalizer.Form.NFKC);
        return !plain.equals(character) && plain.chars().allMatch(Symbols::isOfKey) ? plain : "";
    }
}
