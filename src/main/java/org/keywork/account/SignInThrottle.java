package org.keywork.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * Slows those who guess passwords, without locking the owner out.
 *
 * <ul>
 *   <li>Per account <em>and</em> address (an IPv6 network of 64 bits counts as one): after 5 failures the next try is
 *       refused for 1 second, then 2, 4 … up to a minute. The owner elsewhere doesn't notice.
 *   <li>Per address, whatever the account: the same after 50 failures, up to 30 seconds.
 *   <li>Per account, wherever from: after 20 failures every try first waits, up to 2 seconds, but none is refused.
 * </ul>
 *
 * Failures are forgotten after 15 quiet minutes, or when the owner signs in from that address or chooses another
 * password. A try counts when it
 * begins, so that tries at the same moment don't slip through. What is remembered is bounded, and this node's own.
 */
@Component
class SignInThrottle {
    private static final Duration MEMORY = Duration.ofMinutes(15);
    private static final int REMEMBERED = 100_000;

    private final Limit pair = new Limit(5, Duration.ofMinutes(1));
    private final Limit address = new Limit(50, Duration.ofSeconds(30));
    private final Clock clock;
    private final Cache<String, Failures> failures;

    SignInThrottle(Clock clock) {
        this.clock = clock;
        this.failures = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(MEMORY)
                .ticker(() -> clock.millis() * 1_000_000)
                .build();
    }

    /** What to do with a try: refuse it until a moment, or let it go on after a wait. */
    sealed interface Pace {
        record Refused(Duration until) implements Pace {}

        record Admitted(Duration after) implements Pace {}
    }

    /** A try begins; it counts as failed until {@link #succeeded} or {@link #withdrawn} is told. */
    Pace begin(String email, String remoteAddress) {
        var now = clock.instant();
        var from = network(remoteAddress);
        var notBefore = latest(
                failuresOf(email + " " + from).notBefore(), failuresOf(from).notBefore());
        if (notBefore.isAfter(now)) {
            return new Pace.Refused(Duration.between(now, notBefore));
        }
        count(email + " " + from, pair);
        count(from, address);
        var others = count(email, Limit.NONE).count() - 20;
        return new Pace.Admitted(Duration.ofMillis(Math.clamp(100L * others, 0, 2000)));
    }

    void succeeded(String email, String remoteAddress) {
        withdrawn(email, remoteAddress);
        failures.invalidate(email + " " + network(remoteAddress));
    }

    /** Whoever owns the account has proven it by mail: nothing that was tried for it before counts any more. */
    void forget(String email) {
        failures.asMap().keySet().removeIf(key -> key.equals(email) || key.startsWith(email + " "));
    }

    /** The try was neither right nor wrong: nobody had time to look. */
    void withdrawn(String email, String remoteAddress) {
        var from = network(remoteAddress);
        for (var key : new String[] {email, from, email + " " + from}) {
            failures.asMap()
                    .computeIfPresent(key, (k, seen) -> new Failures(Math.max(0, seen.count() - 1), Instant.MIN));
        }
    }

    private Failures count(String key, Limit limit) {
        return failures.asMap().compute(key, (k, seen) -> {
            var count = seen == null ? 1 : seen.count() + 1;
            return new Failures(count, limit.notBefore(count, clock.instant()));
        });
    }

    private Failures failuresOf(String key) {
        var seen = failures.getIfPresent(key);
        return seen == null ? Failures.NONE : seen;
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    static String network(String remoteAddress) {
        if (!remoteAddress.contains(":")) {
            return remoteAddress;
        }
        try {
            var bytes = InetAddress.getByName(remoteAddress).getAddress(); // a literal: nothing is looked up
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, 8)));
        } catch (UnknownHostException e) {
            return remoteAddress;
        }
    }

    private record Failures(int count, Instant notBefore) {
        static final Failures NONE = new Failures(0, Instant.MIN);
    }

    private record Limit(int free, Duration longest) {
        static final Limit NONE = new Limit(Integer.MAX_VALUE, Duration.ZERO);

        Instant notBefore(int count, Instant now) {
            if (count < free) {
                return Instant.MIN;
            }
            var wait = Duration.ofSeconds(1L << Math.min(count - free, 20));
            return now.plus(wait.compareTo(longest) < 0 ? wait : longest);
        }
    }
}
