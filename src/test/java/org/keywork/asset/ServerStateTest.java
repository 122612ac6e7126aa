package org.keywork.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keywork.subscription.Standing;

class ServerStateTest {
    private static final Instant NOW = Instant.parse("2027-03-14T09:00:00Z");
    private static final Duration SILENT_AFTER = Duration.ofDays(3);
    private static final Optional<Instant> YESTERDAY = Optional.of(NOW.minus(Duration.ofDays(1)));
    private static final Optional<Instant> LAST_WEEK = Optional.of(NOW.minus(Duration.ofDays(7)));

    @Test
    void whoCameLatelyIsValidAndWhoStayedAwayIsSilent() {
        assertThat(running(YESTERDAY, false)).isEqualTo(ServerState.VALID);
        assertThat(running(LAST_WEEK, false)).isEqualTo(ServerState.SILENT);
        assertThat(running(Optional.of(NOW.minus(SILENT_AFTER)), false)).isEqualTo(ServerState.VALID);
        assertThat(running(Optional.empty(), false)).isEqualTo(ServerState.NOT_USED_YET);
    }

    @Test
    void whatWasMovedSinceIsNeitherValidNorSilent() {
        assertThat(running(YESTERDAY, true)).isEqualTo(ServerState.MOVED);
        assertThat(running(LAST_WEEK, true)).isEqualTo(ServerState.MOVED);
    }

    @Test
    void aNewKeyIsToBeEnteredWhereverItWasMoved() {
        assertThat(state(new ServerState.Facts(false, Standing.RUNNING, true, true, YESTERDAY, true)))
                .isEqualTo(ServerState.KEY_REPLACED);
        assertThat(state(new ServerState.Facts(false, Standing.RUNNING, false, false, YESTERDAY, true)))
                .isEqualTo(ServerState.NO_KEY);
    }

    @ParameterizedTest
    @CsvSource({"NOT_BEGUN, NOT_BEGUN", "SUSPENDED, SUSPENDED", "ENDED, ENDED", "CANCELLED, ENDED"})
    void whatDoesNotRunSaysThatFirst(Standing standing, ServerState state) {
        assertThat(state(new ServerState.Facts(false, standing, true, true, YESTERDAY, true)))
                .isEqualTo(state);
        assertThat(state(new ServerState.Facts(true, standing, true, true, YESTERDAY, true)))
                .isEqualTo(ServerState.REVOKED);
    }

    private static ServerState running(Optional<Instant> lastSeen, boolean isMoved) {
        return state(new ServerState.Facts(false, Standing.RUNNING, true, false, lastSeen, isMoved));
    }

    private static ServerState state(ServerState.Facts facts) {
        return ServerState.of(facts, NOW, SILENT_AFTER);
    }
}
