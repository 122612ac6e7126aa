package org.keywork.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.stereotype.Component;

/**
 * Strangers can have us write to anyone: five mails an hour to one address are enough, and 40 for one organization.
 * Bounded, and this node's own.
 */
@Component
class MailBudget {
    private static final int AN_HOUR = 5;

    private final Clock clock;
    private final Cache<String, Deque<Long>> written;

    MailBudget(Clock clock) {
        this.clock = clock;
        this.written = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(Duration.ofHours(1))
                .ticker(() -> clock.millis() * 1_000_000)
                .build();
    }

    /** Whether one more may be written; if so, it counts. */
    boolean spend(String email) {
        return spend(email, AN_HOUR);
    }

    /** Whether one more of this name may be written within the hour; if so, it counts. */
    boolean spend(String name, int anHour) {
        var now = clock.millis();
        var granted = new boolean[1];
        written.asMap().compute(name, (key, known) -> {
            var times = new ArrayDeque<Long>();
            if (known != null) {
                known.stream()
                        .filter(time -> time > now - Duration.ofHours(1).toMillis())
                        .forEach(times::add);
            }
            if (times.size() < anHour) {
                times.add(now);
                granted[0] = true;
            }
            return times;
        });
        return granted[0];
    }
}
