package org.keywork.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.keywork.account.SignInThrottle.Pace;

class SignInThrottleTest {
    private static final String PAT = "pat@acme.example";
    private static final String HERE = "192.0.2.1";

    private final MovableClock clock = new MovableClock();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void aFewMistakesAreFree() {
        for (var i = 0; i < 5; i++) {
            assertThat(throttle.begin(PAT, HERE)).isEqualTo(new Pace.Admitted(Duration.ZERO));
        }
    }

    @Test
    void thenEachFailureDoublesTheWaitUpToAMinute() {
        fail(5);
        assertThat(throttle.begin(PAT, HERE)).isEqualTo(new Pace.Refused(Duration.ofSeconds(1)));
        for (var wait : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            clock.pass(Duration.ofSeconds(wait).minusMillis(1));
            assertThat(throttle.begin(PAT, HERE)).isInstanceOf(Pace.Refused.class);
            clock.pass(Duration.ofMillis(1));
            assertThat(throttle.begin(PAT, HERE)).isInstanceOf(Pace.Admitted.class);
        }
    }

    @Test
    void theOwnerElsewhereIsNotLockedOut() {
        fail(5);
        assertThat(throttle.begin(PAT, "198.51.100.7")).isEqualTo(new Pace.Admitted(Duration.ZERO));
    }

    @Test
    void anAccountThatManyAddressesTryIsHeldBackForTwoSecondsAtMost() {
        for (var i = 0; i < 200; i++) {
            throttle.begin(PAT, "198.51.100." + i);
        }
        assertThat(throttle.begin(PAT, HERE)).isEqualTo(new Pace.Admitted(Duration.ofSeconds(2)));
        assertThat(throttle.begin("sam@acme.example", HERE)).isEqualTo(new Pace.Admitted(Duration.ZERO));
    }

    @Test
    void anAddressThatTriesManyAccountsIsSlowed() {
        for (var i = 0; i < 50; i++) {
            throttle.begin("p" + i + "@acme.example", HERE);
        }
        assertThat(throttle.begin(PAT, HERE)).isInstanceOf(Pace.Refused.class);
        assertThat(throttle.begin(PAT, "192.0.2.2")).isInstanceOf(Pace.Admitted.class);
    }

    @Test
    void successForgetsTheFailures() {
        fail(4);
        throttle.begin(PAT, HERE);
        throttle.succeeded(PAT, HERE);
        fail(4);
        assertThat(throttle.begin(PAT, HERE)).isInstanceOf(Pace.Admitted.class);
    }

    @Test
    void soDoQuietMinutes() {
        fail(12);
        clock.pass(Duration.ofMinutes(16));
        assertThat(throttle.begin(PAT, HERE)).isEqualTo(new Pace.Admitted(Duration.ZERO));
    }

    @Test
    void oneNetworkOfIpv6IsOneAddress() {
        assertThat(SignInThrottle.network("2001:db8:1:2::1")).isEqualTo(SignInThrottle.network("2001:db8:1:2:3::9"));
        assertThat(SignInThrottle.network("2001:db8:1:2::1")).isNotEqualTo(SignInThrottle.network("2001:db8:1:3::1"));
    }

    @Test
    void whoChoseAnotherPasswordIsNotSlowedByWhatWasTriedBefore() {
        fail(30);
        throttle.begin("patricia@example.com", HERE);
        throttle.forget(PAT);
        assertThat(throttle.begin(PAT, HERE)).isEqualTo(new Pace.Admitted(Duration.ZERO));
    }

    private void fail(int times) {
        for (var i = 0; i < times; i++) {
            throttle.begin(PAT, HERE);
        }
    }
}
