package org.keywork.desk;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One way to find something: a statement that yields ids by an index, at most {@code :limit} of them, and what of a text it
 * takes. Without anything to take it isn't asked.
 */
record Lookup(Hit.Kind kind, boolean isExact, String sql, Function<Clues, Optional<Map<String, Object>>> parameters) {

    static Lookup exact(Hit.Kind kind, String sql, Function<Clues, Optional<Map<String, Object>>> parameters) {
        return new Lookup(kind, true, sql, parameters);
    }

    static Lookup near(Hit.Kind kind, String sql, Function<Clues, Optional<Map<String, Object>>> parameters) {
        return new Lookup(kind, false, sql, parameters);
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

    static Function<Clues, Optional<Map<String, Object>>> pattern(Function<Clues, Optional<Found>> value) {
        return clues -> value.apply(clues).map(found -> Map.of("pattern", found.pattern(), "most", Found.MOST));
    }
}
