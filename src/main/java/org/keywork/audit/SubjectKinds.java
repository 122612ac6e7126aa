package org.keywork.audit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Kinds of subjects for which earlier entries, which never change, have another word: whoever looks for one finds both. */
final class SubjectKinds {
    /** What revocations called keys and servers at first, and what every entry calls them now. */
    private static final Map<String, String> EARLIER = Map.of("key:", "registration-key:", "server:", "asset:");

    private SubjectKinds() {}

    /** The subject by the word that entries have now. */
    static String now(String subject) {
        return EARLIER.entrySet().stream()
                .filter(kind -> subject.startsWith(kind.getKey()))
                .findFirst()
                .map(kind -> kind.getValue() + subject.substring(kind.getKey().length()))
                .orElse(subject);
    }

    /** With what subjects begin that somebody means who typed that. */
    static List<String> beginnings(String typed) {
        var beginnings = new LinkedHashSet<String>();
        beginnings.add(typed);
        EARLIER.forEach((earlier, now) -> {
            other(typed, earlier, now).ifPresent(beginnings::add);
            other(typed, now, earlier).ifPresent(beginnings::add);
        });
        return List.copyOf(beginnings);
    }

    /** The same by the other word; where only the word's beginning was typed, all that has the other one. */
    private static Optional<String> other(String typed, String kind, String other) {
        if (typed.startsWith(kind)) {
            return Optional.of(other + typed.substring(kind.length()));
        }
        return kind.startsWith(typed) ? Optional.of(other) : Optional.empty();
    }
}
