package org.keywork.doctor;

import java.time.Duration;
import java.time.Instant;

/** How far a caller's clock is from ours. */
public record ClockDifference(Direction direction, Duration by) {
    private static final Duration UNNOTICED = Duration.ofMinutes(1);
    private static final Duration OF_KEYS = Duration.ofMinutes(5);
    private static final Duration OF_CERTIFICATES = Duration.ofDays(1);

    public enum Direction {
        NONE,
        AHEAD,
        BEHIND
    }

    /** What it would break: a key's {@code nbf} allows for five minutes; certificates are often renewed in their last days. */
    public enum Breaks {
        NOTHING,
        LITTLE,
        OFFLINE,
        TLS
    }

    public static ClockDifference between(Instant theirs, Instant ours) {
        var by = Duration.between(ours, theirs);
        if (by.abs().compareTo(UNNOTICED) < 0) {
            return new ClockDifference(Direction.NONE, by.abs());
        }
        return new ClockDifference(by.isNegative() ? Direction.BEHIND : Direction.AHEAD, by.abs());
    }

    public Breaks breaks() {
        if (direction == Direction.NONE) {
            return Breaks.NOTHING;
        }
        return by.compareTo(OF_KEYS) < 0
                ? Breaks.LITTLE
                : by.compareTo(OF_CERTIFICATES) < 0 ? Breaks.OFFLINE : Breaks.TLS;
    }
}
