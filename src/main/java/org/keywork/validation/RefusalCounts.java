package org.keywork.validation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often each refusal was given on each day (UTC), counted until it is written. Unlike traces, these numbers are kept: as few
 * rows a day as there are codes, whoever asks how often.
 */
class RefusalCounts {
    static final Comparator<Count> SAME_ORDER_EVERYWHERE = Comparator.comparing(
                    (Count count) -> count.id().day())
            .thenComparing(count -> count.id().code());

    private final ConcurrentHashMap<Id, Long> counted = new ConcurrentHashMap<>();

    record Id(LocalDate day, Code code) {}

    record Count(Id id, long times) {}

    void note(Code code, Instant now) {
        counted.merge(new Id(LocalDate.ofInstant(now, ZoneOffset.UTC), code), 1L, Long::sum);
    }

    List<Count> take(int limit) {
        var taken = new ArrayList<Count>();
        for (var id : counted.keySet()) {
            var times = taken.size() < limit ? counted.remove(id) : null;
            if (times != null) {
                taken.add(new Count(id, times));
            }
        }
        return taken;
    }

    void back(List<Count> unwritten) {
        unwritten.forEach(count -> counted.merge(count.id(), count.times(), Long::sum));
    }
}
