package org.keywork.doctor;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.keywork.signing.RegistrationKey;

/**
 * What became of a pasted text.
 *
 * @param repairs what was undone, in the order in which it is told; only where it is {@link Finding#REPAIRED}
 * @param places where in the text, the first ones where there are many: what was undone, where it is damaged, its last
 *     character where its end is missing
 * @param missing how many characters are missing at least, where that can be told
 * @param key the key itself, where it is intact or repaired: proven to be one of ours, letter by letter
 * @param says what the text says of itself
 */
public record Diagnosis(
        Finding finding,
        Set<Repair> repairs,
        List<Place> places,
        OptionalInt missing,
        Optional<RegistrationKey> key,
        ReadableParts says) {
    static final int PLACES_TOLD = 20;
    private static final int PLACES_IN_WORDS = 2;

    public Diagnosis {
        repairs = repairs.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(repairs));
        places = List.copyOf(places);
    }

    static Diagnosis of(Finding finding) {
        return of(finding, ReadableParts.NONE);
    }

    static Diagnosis of(Finding finding, ReadableParts says) {
        return new Diagnosis(finding, Set.of(), List.of(), OptionalInt.empty(), Optional.empty(), says);
    }

    Diagnosis at(List<Place> where) {
        return new Diagnosis(finding, repairs, where, missing, key, says);
    }

    Diagnosis missing(int atLeast) {
        return new Diagnosis(finding, repairs, places, OptionalInt.of(atLeast), key, says);
    }

    /** As much of it as its words need, and nothing of the text: this may be kept. */
    public Diagnosis inWords() {
        return new Diagnosis(
                finding,
                repairs,
                places.subList(0, Math.min(places.size(), PLACES_IN_WORDS)),
                missing,
                Optional.empty(),
                ReadableParts.NONE);
    }

    boolean isProven() {
        return key.isPresent();
    }

    /** Of what was found once something else was undone; its places aren't those of what was pasted. */
    Diagnosis after(Repair first) {
        if (!isProven()) {
            return at(List.of());
        }
        var all = EnumSet.of(first);
        all.addAll(repairs);
        return new Diagnosis(Finding.REPAIRED, all, List.of(), missing, key, says);
    }
}
