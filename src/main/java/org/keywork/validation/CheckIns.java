package org.keywork.validation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.keywork.asset.InstanceUid;
import org.springframework.stereotype.Component;

/**
 * Gathers check-ins in memory, one tally per key, UID, day and answer, until {@link CheckInWriter} writes them: an answer waits for no
 * write. What is new, or decided in another way than before, is due at once; a repeat waits until its last writing is a minute
 * old, so that servers that ask again and again cost memory, not writes. Within the bound nothing is lost while the database is
 * away; beyond it check-ins are only counted.
 */
@Component
class CheckIns {
    private final ConcurrentHashMap<CheckIn.Id, CheckIn> gathered = new ConcurrentHashMap<>();
    private final Cache<CheckIn.OneDay, Code> justWritten;
    private final int bound;
    private final Counter overflow;

    CheckIns(ValidationProperties settings, MeterRegistry meters) {
        bound = settings.gatherCheckIns();
        justWritten = Caffeine.newBuilder()
                .expireAfterWrite(settings.repeatEvery())
                .maximumSize(bound)
                .build();
        overflow = Counter.builder("keywork.check-ins.overflow")
                .description("Check-ins that were counted only, because too many different ones waited to be written")
                .register(meters);
    }

    void note(KeyState state, Presented presented, Code code, Instant now) {
        var uid = presented.uid().map(InstanceUid::value).orElse("");
        var id = new CheckIn.Id(state.facts().key(), uid, LocalDate.ofInstant(now, ZoneOffset.UTC), code);
        var version = presented.glpi().map(Object::toString).orElse(null);
        gather(id, CheckIn.once(state.facts().asset(), now, version, presented.address()));
    }

    private void gather(CheckIn.Id id, CheckIn more) {
        if (gathered.size() >= bound && !gathered.containsKey(id)) {
            overflow.increment((double) more.count());
            return;
        }
        gathered.merge(id, more, CheckIn::and);
    }

    record Gathered(CheckIn.Id id, CheckIn checkIn) {}

    /** Takes up to so many out that are due; what isn't written after all goes {@link #back}. */
    List<Gathered> takeDue(int limit) {
        return take(limit, gathered.size() > bound / 2 ? id -> true : this::isDue);
    }

    /** The same, due or not. */
    List<Gathered> take(int limit) {
        return take(limit, id -> true);
    }

    private List<Gathered> take(int limit, Predicate<CheckIn.Id> wanted) {
        var taken = new ArrayList<Gathered>();
        for (var id : gathered.keySet()) {
            var checkIn = wanted.test(id) ? gathered.remove(id) : null;
            if (checkIn != null) {
                taken.add(new Gathered(id, checkIn));
            }
            if (taken.size() == limit) {
                break;
            }
        }
        taken.forEach(g -> justWritten.put(g.id().oneDay(), g.id().code()));
        return taken;
    }

    private boolean isDue(CheckIn.Id id) {
        return id.code() != justWritten.getIfPresent(id.oneDay());
    }

    void back(List<Gathered> unwritten) {
        unwritten.forEach(g -> {
            justWritten.invalidate(g.id().oneDay());
            gathered.merge(g.id(), g.checkIn(), (newer, older) -> older.and(newer));
        });
    }
}
