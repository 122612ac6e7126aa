package org.keywork;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MovableClockTest {
    @Autowired
    MovableClock movable;

    @Autowired
    Clock portal;

    @Test
    @Order(1)
    void movesThePortalsTime() {
        movable.stopAt("2026-03-29T00:59:59Z");
        movable.advance(Duration.ofSeconds(1));

        assertThat(portal.instant()).isEqualTo("2026-03-29T01:00:00Z");
    }

    @Test
    @Order(2)
    void tellsTheRealTimeInTheNextTest() {
        assertThat(portal.instant()).isCloseTo(Instant.now(), within(10, SECONDS));
    }
}
