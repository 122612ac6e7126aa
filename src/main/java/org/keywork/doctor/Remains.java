package org.keywork.doctor;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognizes a key of which the beginning is missing or damaged. */
final class Remains {
    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9+/]{16,}+");
    private static final Pattern ENDING = Pattern.compile("(?:LCJ2IjoxfQ|diI6MX0|InYiOjF9)$");
    private static final int MOST_RUNS = 8;
    private static final int MOST_WRONG = 6;

    private Remains() {}

    static Optional<Diagnosis> in(Symbols symbols) {
        return RUN.matcher(symbols.characters())
                .results()
                .limit(MOST_RUNS)
                .flatMap(run -> of(symbols, run.start(), run.group()).stream())
                .findFirst();
    }

    private static Optional<Diagnosis> of(Symbols symbols, int begin, String run) {
        var read = Fragments.of(run);
        if (read.score() == 0) {
            return Optional.empty();
        }
        var wrong = firstWrong(run);
        if (wrong >= 0) {
            var at = symbols.place(begin + wrong, begin + wrong);
            return Optional.of(Diagnosis.of(Finding.DAMAGED, read.parts()).at(List.of(at)));
        }
        if (!ENDING.matcher(run).find()) {
            return Optional.of(Diagnosis.of(Finding.FRAGMENT, read.parts()));
        }
        var cut = Diagnosis.of(Finding.CUT_AT_BEGINNING, read.parts());
        return Optional.of(lost(run) > 0 ? cut.missing(lost(run)) : cut);
    }

    /** Where a beginning that is there, but for a few characters, is wrong first; -1 where it isn't there. */
    private static int firstWrong(String run) {
        var first = -1;
        var wrong = 0;
        for (var i = 0; i < Candidate.BEGINNING.length(); i++) {
            if (i >= run.length() || run.charAt(i) != Candidate.BEGINNING.charAt(i)) {
                first = first < 0 ? i : first;
                wrong++;
            }
        }
        return wrong <= MOST_WRONG ? first : -1;
    }

    /** How many characters of the beginning that every key has are missing; 0 where more than that is. */
    private static int lost(String run) {
        for (var lost = 1; lost < Candidate.BEGINNING.length() - 3; lost++) {
            if (run.startsWith(Candidate.BEGINNING.substring(lost))) {
                return lost;
            }
        }
        return 0;
    }
}
