package org.keywork;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The portal's one clock in tests: tells the real time until a test stops or moves it, and again after that test.
 * {@link PortalTest} and {@link HttpTest} bring it along: {@code @Autowired MovableClock clock}.
 */
public final class MovableClock extends Clock {
    private volatile UnaryOperator<Instant> time = UnaryOperator.identity();

    /** Stands still at this moment. */
    public void stopAt(Instant moment) {
        time = now -> moment;
    }

    /** Stands still at this moment, like {@code 2026-03-29T00:59:59Z}. */
    public void stopAt(String moment) {
        stopAt(Instant.parse(moment));
    }

    /** Goes forward (or back) from where it is, and runs on or stands still as it did. */
    public void advance(Duration by) {
        var before = time;
        time = now -> before.apply(now).plus(by);
    }

    /** Tells the real time again. */
    public void reset() {
        time = UnaryOperator.identity();
    }

    @Override
    public Instant instant() {
        return time.apply(Clock.systemUTC().instant());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var moving = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return moving.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return moving.withZone(other);
            }
        };
    }

    /** Puts the clock in the place of the real one. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Installed {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    /** Lets no test's time leak into the next. */
    static class Reset implements AfterEachCallback {
        @Override
        public void afterEach(ExtensionContext context) {
            SpringExtension.getApplicationContext(context)
                    .getBeanProvider(MovableClock.class)
                    .ifAvailable(MovableClock::reset);
        }
    }
}
