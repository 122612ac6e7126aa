package org.keywork.desk;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One way to find something: a statement that yields ids by an index, at most {@code :limit} of them, and what of a text it
 * takes. Without anything to take it isn't asked.
 */
record Lookup(Hit.Kind kind, Aim aim, String sql, Function<Clues, Optional<Map<String, Object>>> parameters) {
    enum Aim {
        /** Once it hits, nothing else of its kind is meant. */
        DECISIVE,
        EXACT,
        NEAR,
        /** A part of what thousands may share: not waited for as long as the others. */
        PART
    }

    boolean isExact() {
        return aim.compareTo(Aim.NEAR) < 0;
    }

    static Lookup decisive(Hit.Kind kind, String sql, Function<Clues, Optional<Map<String, Object>>> parameters) {
        return new Lookup(kind, Aim.DECISIVE, sql, parameters);
    }

    static Lookup exact(Hit.Kind kind, String sql, Function<Clues, Optional<Map<String, Object>>> parameters) {
        return new Lookup(kind, Aim.EXACT, sql, parameters);
    }

    static Lookup near(Hit.Kind kind, String sql, Function<Clues, Optional<Map<String, Object>>> parameters) {
        return new Lookup(kind, Aim.NEAR, sql, parameters);
    }

    static Function<Clues, Optional<Map<String, Object>>> one(
            String name, Function<Clues, ? extends Optional<?>> value) {
        return clues -> value.apply(clues).map(found -> Map.of(name, found));
    }

    static Function<Clues, Optional<Map<String, Object>>> many(
            String name, Function<Clues, ? extends Collection<?>> values) {
        return clues -> Optional.<Collection<?>>of(values.apply(clues))
                .filter(found -> !found.isEmpty())
                .map(found -> Map.of(name, found));
    }

    static Lookup part(Hit.Kind kind, String sql, Function<Clues, Optional<Found>> value) {
        return new Lookup(kind, Aim.PART, sql, clues -> value.apply(clues)
                .map(found -> Map.of("pattern", found.pattern(), "most", Found.MOST)));
    }
}
