package org.keywork.validation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.RegistrationKeyId;
import org.keywork.doctor.Diagnosis;
import org.keywork.shell.ShortIds;
import org.springframework.stereotype.Component;

/**
 * Gives each refusal an id that support can open. The same refusal, repeated within an hour, keeps its id; what doesn't fit
 * the bounded buffer is counted.
 */
@Component
class Traces {
    private static final Duration SAME_REFUSAL = Duration.ofHours(1);

    /** Of one network, in that time: who sends noise could damage a key in another place each time. */
    private static final int DIAGNOSES_TOLD_APART = 200;

    private final Cache<Refusal, String> recent = forAWhile();
    private final Cache<Refusal, AtomicInteger> diagnosed = forAWhile();
    private final RefusalCounts counts = new RefusalCounts();
    private final ArrayBlockingQueue<Trace> gathered;
    private final Counter overflow;
    private final Counter provisional;

    Traces(ValidationProperties settings, MeterRegistry meters) {
        gathered = new ArrayBlockingQueue<>(settings.gatherTraces());
        overflow = Counter.builder("keywork.traces.overflow")
                .description("Traces that were dropped, because too many waited to be written")
                .register(meters);
        provisional = Counter.builder("keywork.decisions.provisional")
                .description("Keys answered from their own content, because the database was away")
                .register(meters);
    }

    /** Who sends noise could name a new UID each time: only who has a key of ours is told apart by it. */
    private record Refusal(
            Code code,
            @Nullable Damage damage,
            @Nullable Diagnosis diagnosis,
            @Nullable RegistrationKeyId key,
            @Nullable InstanceUid uid,
            @Nullable NoUid noUid,
            String address,
            Locale language) {

        static Refusal of(Decision refused, Presented presented, Optional<KeyState> state) {
            return new Refusal(
                    refused.code(),
                    refused.damage().orElse(null),
                    refused.diagnosis().orElse(null),
                    state.map(s -> s.facts().key()).orElse(null),
                    state.isPresent() ? presented.uid().orElse(null) : null,
                    state.isPresent() ? presented.noUid().orElse(null) : null,
                    presented.address(),
                    presented.language());
        }
    }

    private static <V> Cache<Refusal, V> forAWhile() {
        return Caffeine.newBuilder()
                .expireAfterWrite(SAME_REFUSAL)
                .maximumSize(50_000)
                .build();
    }

    /**
     * @param refused as the caller was told of it
     * @param checks the checks in the order in which they ran, the failed one last
     * @param language in which the caller was told
     */
    record Trace(
            String id,
            Instant at,
            Decision refused,
            Optional<KeyState> state,
            Optional<InstanceUid> uid,
            Optional<NoUid> noUid,
            Optional<String> glpiVersion,
            String address,
            String checks,
            Locale language) {

        Code code() {
            return refused.code();
        }
    }

    /** The refusal with its id. Where too many were told apart, without the diagnosis: nobody is told it then. */
    Decision traced(Decision refused, Presented presented, Optional<KeyState> state, Instant now) {
        counts.note(refused.code(), now);
        var told = isToldApart(refused, presented, state) ? refused : refused.undiagnosed();
        var id = recent.get(Refusal.of(told, presented, state), r -> gather(told, presented, state, now));
        return told.traced(id);
    }

    private boolean isToldApart(Decision refused, Presented presented, Optional<KeyState> state) {
        if (refused.diagnosis().isEmpty() || recent.getIfPresent(Refusal.of(refused, presented, state)) != null) {
            return true;
        }
        var others = diagnosed.get(Refusal.of(refused.undiagnosed(), presented, state), r -> new AtomicInteger());
        return others.incrementAndGet() <= DIAGNOSES_TOLD_APART;
    }

    private String gather(Decision refused, Presented presented, Optional<KeyState> state, Instant now) {
        var id = ShortIds.next();
        var trace = new Trace(
                id,
                now,
                refused.traced(id),
                state,
                presented.uid(),
                presented.noUid(),
                presented.glpi().map(Object::toString),
                presented.address(),
                checksUpTo(refused.code()),
                presented.language());
        if (!gathered.offer(trace)) {
            overflow.increment();
        }
        return id;
    }

    private static String checksUpTo(Code failed) {
        var checks = new StringBuilder();
        for (var code : Code.values()) {
            if (code == failed) {
                return checks.append("!").append(code).toString();
            }
            checks.append(code).append(' ');
        }
        throw new IllegalArgumentException("Every code is a check");
    }

    List<Trace> take(int limit) {
        var taken = new ArrayList<Trace>();
        gathered.drainTo(taken, limit);
        return taken;
    }

    void back(List<Trace> unwritten) {
        unwritten.stream().filter(trace -> !gathered.offer(trace)).forEach(trace -> overflow.increment());
    }

    /** How often which refusal was given on which day. */
    RefusalCounts counts() {
        return counts;
    }

    void countProvisional() {
        provisional.increment();
    }
}
