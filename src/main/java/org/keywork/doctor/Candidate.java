package org.keywork.doctor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Where a key begins among a text's symbols, and how far it goes: to its own end, or to where something stops it.
 *
 * @param end the symbol after the last of its characters, padding not among them
 * @param isWhole whether its end is there, which is spelled in one of three ways
 */
record Candidate(Symbols symbols, int begin, int end, boolean isWhole) {
    /** How every key begins: five whole groups. */
    static final String BEGINNING = base64("{\"alg\":\"Ed25519");

    /** How every key ends, by where its last member lies in the groups of three bytes; the first characters vary. */
    private static final Pattern ENDING = Pattern.compile("LCJ2IjoxfQ|diI6MX0|InYiOjF9");

    private static final int MOST = 8;
    private static final int LONGEST = 4_096;

    static List<Candidate> in(Symbols symbols) {
        var found = new ArrayList<Candidate>();
        var text = symbols.characters();
        for (var at = text.indexOf(BEGINNING); at >= 0 && found.size() < MOST; ) {
            var next = text.indexOf(BEGINNING, at + 1);
            found.add(at(symbols, text, at, next < 0 ? text.length() : next));
            at = next;
        }
        return found;
    }

    private static Candidate at(Symbols symbols, String text, int begin, int limit) {
        var end = begin;
        while (end < limit && end - begin < LONGEST && Symbols.isOfKey(text.charAt(end))) {
            end++;
        }
        var ending = ending(text, begin, end);
        return ending.isPresent()
                ? new Candidate(symbols, begin, ending.getAsInt(), true)
                : new Candidate(symbols, begin, end, false);
    }

    private static OptionalInt ending(String text, int begin, int end) {
        var ending = ENDING.matcher(text).region(begin, end);
        while (ending.find()) {
            if ((ending.start() - begin) % 4 == 0) {
                return OptionalInt.of(ending.end());
            }
        }
        return OptionalInt.empty();
    }

    /** Whether the end of a key comes later, behind what stopped this one. */
    boolean isStoppedWithin() {
        var text = symbols.characters();
        var next = text.indexOf(BEGINNING, end);
        return !isWhole
                && ENDING.matcher(text)
                        .region(end, next < 0 ? text.length() : next)
                        .find();
    }

    String body() {
        return symbols.characters().substring(begin, end);
    }

    /** The symbol after its padding, however much of that there is. */
    int endOfPadding() {
        var text = symbols.characters();
        var after = end;
        while (after < text.length() && after - end < 4 && text.charAt(after) == '=') {
            after++;
        }
        return after;
    }

    boolean isPaddedWell() {
        var there = endOfPadding() - end;
        var expected = Base64Text.padding(end - begin);
        return there == expected || endsSoftly();
    }

    /** Its last {@code =}, before a line's end, looks like quoted-printable. */
    private boolean endsSoftly() {
        return endOfPadding() - end == Base64Text.padding(end - begin) - 1
                && symbols.endsSoftlyAfter(endOfPadding() - 1);
    }

    int beginInText() {
        return symbols.begin(begin);
    }

    int endInText() {
        return symbols.end(endOfPadding() - 1) + (endsSoftly() ? 1 : 0);
    }

    static String base64(String ascii) {
        return Base64.getEncoder().encodeToString(ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
