package org.keywork.doctor;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * A pasted key against the one that was issued, once what travelling does is undone.
 *
 * @param wrong the characters that differ, the first ones where there are many
 * @param differing how many differ
 * @param gap where characters are missing or too many inside
 * @param missingAtEnd how many of the last characters are missing
 */
public record Comparison(List<Wrong> wrong, int differing, Optional<Gap> gap, int missingAtEnd) {
    private static final int TOLD = 3;

    /** So many characters don't fit by chance. */
    private static final int FITS = 8;

    /** @param at the place in the pasted text, from 1 */
    public record Wrong(int at, String is, String shouldBe) {}

    /** @param characters how many are missing there; below zero how many are too many */
    public record Gap(int at, int characters) {}

    /** @param pasted as it was pasted, of which what the doctor looks at is compared */
    static Optional<Comparison> between(String pasted, String issued) {
        var looked = pasted.substring(0, Math.min(pasted.length(), KeyDoctor.LOOKED_AT));
        var symbols = SymbolReader.read(looked, EnumSet.noneOf(SymbolReader.Variant.class));
        var expected = issued.replace("=", "");
        return Candidate.in(symbols).stream().findFirst().map(candidate -> between(candidate, expected));
    }

    private static Comparison between(Candidate candidate, String expected) {
        var symbols = candidate.symbols();
        var begin = candidate.begin();
        var there = there(candidate, expected);
        var same = 0;
        while (same < there.length() && same < expected.length() && there.charAt(same) == expected.charAt(same)) {
            same++;
        }
        var lost = lost(there, expected, same);
        if (lost != 0) {
            var gap = new Gap(symbols.place(begin + same, begin + same).from(), lost);
            return new Comparison(
                    List.of(), 0, Optional.of(gap), Math.max(0, expected.length() - there.length() - lost));
        }
        var wrong = new ArrayList<Wrong>();
        var differing = 0;
        for (var i = same; i < Math.min(there.length(), expected.length()); i++) {
            if (there.charAt(i) != expected.charAt(i)) {
                differing++;
                if (differing <= TOLD) {
                    wrong.add(wrong(symbols, begin + i, expected.charAt(i)));
                }
            }
        }
        return new Comparison(
                List.copyOf(wrong), differing, Optional.empty(), Math.max(0, expected.length() - there.length()));
    }

    /** How many characters must have been lost there (added, where below zero) for what follows to fit again. */
    private static int lost(String there, String expected, int same) {
        if (there.length() - same <= FITS || there.regionMatches(same + 1, expected, same + 1, FITS)) {
            return 0;
        }
        for (var lost = 1; lost < expected.length() - same; lost++) {
            if (there.regionMatches(same, expected, same + lost, FITS)) {
                return lost;
            }
            if (there.regionMatches(same + lost, expected, same, FITS)) {
                return -lost;
            }
        }
        return 0;
    }

    /** As much as belongs together, past a character that is in no key. */
    private static String there(Candidate candidate, String expected) {
        var text = candidate.symbols().characters();
        return candidate.isStoppedWithin()
                ? text.substring(candidate.begin(), Math.min(text.length(), candidate.begin() + expected.length()))
                : candidate.body();
    }

    private static Wrong wrong(Symbols symbols, int symbol, char shouldBe) {
        return new Wrong(
                symbols.place(symbol, symbol).from(),
                symbols.text().substring(symbols.begin(symbol), symbols.end(symbol)),
                String.valueOf(shouldBe));
    }
}
