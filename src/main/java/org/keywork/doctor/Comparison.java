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
        if (candidate.isWhole() && there.length() != expected.length()) {
            var gap = new Gap(symbols.place(begin + same, begin + same).from(), expected.length() - there.length());
            return new Comparison(List.of(), 0, Optional.of(gap), 0);
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
