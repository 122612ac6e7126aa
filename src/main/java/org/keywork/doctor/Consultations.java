package org.keywork.doctor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How often an address may ask the doctor: {@value #AT_ONCE} times at once, and again once a second. A network of 64 bits of
 * IPv6 counts as one address. What is remembered is bounded, and this node's own.
 */
@Component
public class Consultations {
    static final int AT_ONCE = 60;

    private static final long BETWEEN = Duration.ofSeconds(1).toMillis();
    private static final int REMEMBERED = 100_000;

    private final Cache<String, Used> used;

    private final Clock clock;

    Consultations(Clock clock) {
        this.clock = clock;
        this.used = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(Duration.ofMillis(AT_ONCE * BETWEEN))
                .build();
    }

    /** Until when an address's consultations so far have used up what it may, and whether its last one was within that. */
    private record Used(long until, boolean admitted) {}

    /** Empty where another one may begin, which then counts; else how long to wait. */
    public Optional<Duration> begin(String address) {
        var now = clock.millis();
        var asked = used.asMap().compute(network(address), (from, before) -> {
            var counts = before != null && before.until() - now <= AT_ONCE * BETWEEN; // else the clock was set back
            var since = counts ? Math.max(before.until(), now) : now;
            var admitted = since + BETWEEN - now <= AT_ONCE * BETWEEN;
            return new Used(admitted ? since + BETWEEN : since, admitted);
        });
        return asked.admitted() ? Optional.empty() : Optional.of(Duration.ofMillis(BETWEEN));
    }

    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, 8)));
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
