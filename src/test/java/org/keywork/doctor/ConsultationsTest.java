package org.keywork.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.keywork.MovableClock;

class ConsultationsTest {
    private final MovableClock clock = new MovableClock();
    private final Consultations consultations = new Consultations(clock);

    private int admitted(String address, int tries) {
        var admitted = 0;
        for (var i = 0; i < tries; i++) {
            admitted += consultations.begin(address).isEmpty() ? 1 : 0;
        }
        return admitted;
    }

    @Test
    void anAddressMayAskSixtyTimesAtOnceAndThenOnceASecond() {
        clock.stopAt("2026-07-01T10:00:00Z");
        assertThat(admitted("192.0.2.1", 200)).isEqualTo(Consultations.AT_ONCE);
        assertThat(consultations.begin("192.0.2.1")).hasValue(Duration.ofSeconds(1));
        clock.stopAt("2026-07-01T10:00:05Z");
        assertThat(admitted("192.0.2.1", 200)).isEqualTo(5);
        clock.stopAt("2026-07-01T11:00:00Z");
        assertThat(admitted("192.0.2.1", 200)).isEqualTo(Consultations.AT_ONCE);
    }

    @Test
    void aClockThatIsSetBackLocksNobodyOut() {
        clock.stopAt("2028-07-01T10:00:00Z");
        admitted("192.0.2.1", 200);
        clock.stopAt("2026-07-01T10:00:00Z");
        assertThat(consultations.begin("192.0.2.1")).isEmpty();
    }

    @Test
    void othersDontNoticeAndOneNetworkOfIpv6IsOneAddress() {
        clock.stopAt("2026-07-01T10:00:00Z");
        admitted("2001:db8:1:1::1", 200);
        assertThat(consultations.begin("2001:db8:1:1::ffff")).isPresent();
        assertThat(consultations.begin("2001:db8:1:2::1")).isEmpty();
        assertThat(consultations.begin("192.0.2.1")).isEmpty();
        assertThat(consultations.begin("")).isEmpty();
    }
}
