package org.keywork.doctor;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.keywork.doctor.Spelling.Outcome;
import org.keywork.signing.KeyReading;
import org.keywork.signing.KeyReading.Flaw;
import org.keywork.signing.RegistrationKey;
import org.keywork.signing.RegistrationKeyCodec;

/** What is to be said of one candidate. */
record Examined(Candidate candidate, Diagnosis diagnosis) {
    static Examined by(RegistrationKeyCodec codec, Candidate candidate) {
        var spelling = Spelling.follow(Base64Text.decode(candidate.body()));
        return new Examined(
                candidate,
                switch (codec.read(Base64Text.padded(candidate.body()))) {
                    case KeyReading.Authentic(var claims, var key) ->
                        repaired(
                                candidate,
                                key,
                                ReadableParts.of(claims),
                                candidate.beginInText(),
                                candidate.endInText());
                    case KeyReading.Rejected rejected -> rejected(candidate, rejected, spelling);
                });
    }

    private static Diagnosis repaired(
            Candidate candidate, RegistrationKey key, ReadableParts says, int begin, int end) {
        var symbols = candidate.symbols();
        var undone = EnumSet.noneOf(Repair.class);
        undone.addAll(symbols.undone(candidate.beginInText(), candidate.endInText()));
        undone.addAll(Surroundings.of(symbols.text(), begin, end));
        if (!candidate.isPaddedWell()) {
            undone.add(Repair.PADDING);
        }
        return new Diagnosis(
                Finding.REPAIRED,
                undone,
                symbols.placesUndone(candidate.beginInText(), candidate.endInText()),
                OptionalInt.empty(),
                Optional.of(key),
                says);
    }

    /** The same, of a key that stands in the text more than once: between its first and its last, nothing else is around it. */
    Diagnosis repeated(Candidate first, Candidate last) {
        return repaired(
                        candidate,
                        diagnosis.key().orElseThrow(),
                        diagnosis.says(),
                        first.beginInText(),
                        last.endInText())
                .after(Repair.PASTED_TWICE);
    }

    private static Diagnosis rejected(Candidate candidate, KeyReading.Rejected rejected, Spelling spelling) {
        var says = rejected.claims().map(ReadableParts::of).orElseGet(() -> readable(candidate, spelling));
        if (spelling.outcome() == Outcome.COMPLETE) {
            var complete = Diagnosis.of(finding(rejected.flaw()), says);
            return candidate.isWhole() ? complete : complete.at(List.of(last(candidate)));
        }
        if (candidate.isWhole() || (spelling.outcome() == Outcome.DEVIATES && !endsAtSeparator(candidate, spelling))) {
            return Diagnosis.of(Finding.DAMAGED, says).at(List.of(deviation(candidate, spelling)));
        }
        if (candidate.isStoppedWithin()) {
            var stop = candidate.end();
            return Diagnosis.of(Finding.DAMAGED, says)
                    .at(List.of(candidate.symbols().place(stop, stop)));
        }
        return cut(candidate, spelling, says);
    }

    /** Behind damage, what is whole can still be read. */
    private static ReadableParts readable(Candidate candidate, Spelling spelling) {
        var inOrder = spelling.parts();
        var anywhere = Fragments.of(candidate.body()).parts();
        return inOrder.id().isEmpty() && anywhere.id().isPresent() ? anywhere : inOrder;
    }

    private static Finding finding(Flaw flaw) {
        return switch (flaw) {
            case BAD_SIGNATURE -> Finding.ALTERED;
            case UNKNOWN_ISSUER -> Finding.UNKNOWN_ISSUER;
            case COMPROMISED_SIGNING_KEY -> Finding.COMPROMISED;
            case EMPTY, WRONG_KIND, TRUNCATED, MALFORMED -> Finding.DAMAGED;
        };
    }

    /** Of its last character only the first bits count, and the others must be as they were issued. */
    private static Place last(Candidate candidate) {
        return candidate.symbols().place(candidate.end() - 1, candidate.end() - 1);
    }

    private static Place deviation(Candidate candidate, Spelling spelling) {
        var last = candidate.end() - 1;
        var at = Math.min(candidate.begin() + spelling.right() * 8 / 6, last);
        return candidate.symbols().place(at, Math.min(at + 1, last));
    }

    /** What comes after a blank or line break, and can't be of the key, is what somebody wrote after it. */
    private static boolean endsAtSeparator(Candidate candidate, Spelling spelling) {
        var deviation = candidate.begin() + spelling.right() * 8 / 6;
        return lastSeparator(candidate, deviation) > 0;
    }

    private static int lastSeparator(Candidate candidate, int deviation) {
        for (var at = Math.min(deviation + 1, candidate.end() - 1);
                at > candidate.begin() && at > deviation - 12;
                at--) {
            if (candidate.symbols().isSeparatedBefore(at)) {
                return at;
            }
        }
        return -1;
    }

    private static Diagnosis cut(Candidate candidate, Spelling spelling, ReadableParts says) {
        var end = spelling.outcome() == Outcome.DEVIATES
                ? lastSeparator(candidate, candidate.begin() + spelling.right() * 8 / 6)
                : candidate.end();
        var missing = Base64Text.length(spelling.shortestWhole()) - (end - candidate.begin());
        var cut = Diagnosis.of(Finding.CUT_AT_END, says)
                .at(List.of(candidate.symbols().place(end - 1, end - 1)));
        return missing > 0 ? cut.missing(missing) : cut;
    }

    boolean isProven() {
        return diagnosis.isProven();
    }

    /** The same key, or a part of it. */
    boolean isSameAs(Examined other) {
        return other.isProven()
                ? other.diagnosis.key().equals(diagnosis.key())
                : candidate.body().startsWith(other.candidate.body());
    }

    Place place() {
        return candidate.symbols().place(candidate.begin(), candidate.endOfPadding() - 1);
    }
}
