package org.keywork.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.validation.Sample.GOOD;
import static org.keywork.validation.Sample.home;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.keywork.asset.KeyStatus;
import org.keywork.subscription.SubscriptionState;

class KeyStateTest {
    private static final Instant NOW = Instant.parse("2026-07-01T10:00:00Z");

    @Test
    void theFirstCheckThatFailsDecides() {
        var worst = GOOD.superseded(NOW.minus(Duration.ofDays(30)))
                .is(KeyStatus.REVOKED)
                .is(SubscriptionState.SUSPENDED);
        var wrongEverything = Sample.asPlugin("fields");
        assertThat(code(worst, wrongEverything)).isEqualTo(Code.REVOKED);
        assertThat(code(worst.is(KeyStatus.SUPERSEDED), wrongEverything)).isEqualTo(Code.SUPERSEDED);
        var issued = GOOD.is(SubscriptionState.SUSPENDED);
        assertThat(code(issued, wrongEverything)).isEqualTo(Code.WRONG_PRODUCT);
        assertThat(code(issued, Sample.by(Optional.of(Sample.ELSEWHERE)))).isEqualTo(Code.WRONG_INSTANCE);
        assertThat(code(issued, Sample.running("9.5.13"))).isEqualTo(Code.SUSPENDED);
        assertThat(code(GOOD.until("2026-06-01"), Sample.running("9.5.13"))).isEqualTo(Code.EXPIRED);
        assertThat(code(GOOD.from("2026-08-01"), Sample.running("9.5.13"))).isEqualTo(Code.NOT_YET_VALID);
        assertThat(code(GOOD, Sample.running("9.5.13"))).isEqualTo(Code.VERSION_NOT_COVERED);
        assertThat(code(GOOD, home())).isEqualTo(Code.VALID);
    }

    @Test
    void whatAServerMayDoFollowsFromTheCode() {
        assertThat(Code.values()).filteredOn(Code::isRunning).containsExactly(Code.VERSION_NOT_COVERED, Code.VALID);
        assertThat(Code.values())
                .filteredOn(Code::isValid)
                .containsExactly(
                        Code.NOT_YET_VALID, Code.SUSPENDED, Code.EXPIRED, Code.VERSION_NOT_COVERED, Code.VALID);
    }

    @Test
    void whoNamesNoInstanceIsToldThatAndNotOfAnotherServer() {
        assertThat(GOOD.state().decide(Sample.by(Optional.empty()), NOW).damage())
                .hasValue(Damage.NO_UID);
        assertThat(GOOD.state()
                        .decide(Sample.by(Optional.of(Sample.ELSEWHERE)), NOW)
                        .damage())
                .isEmpty();
    }

    @Test
    void whoseUidCanBeNoneIsToldThat() {
        assertThat(GOOD.state()
                        .decide(Sample.home().unnamed(NoUid.MALFORMED), NOW)
                        .damage())
                .hasValue(Damage.MALFORMED_UID);
    }

    @Test
    void aReplacedKeyIsGoodForExactlySevenDays() {
        var replaced = GOOD.superseded(NOW).state();
        var end = NOW.plus(Duration.ofDays(7));
        var last = replaced.decide(home(), end.minusNanos(1));
        assertThat(last.code()).isEqualTo(Code.VALID);
        assertThat(last.goodUntil()).hasValue(end);
        assertThat(replaced.decide(home(), end).code()).isEqualTo(Code.SUPERSEDED);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Paris,       2026-03-29, 2026-03-28T23:00:00Z, 2026-03-29T21:59:59.999999999Z", // 23 hours
        "Europe/Paris,       2026-10-25, 2026-10-24T22:00:00Z, 2026-10-25T22:59:59.999999999Z", // 25 hours
        "Pacific/Kiritimati, 2026-07-01, 2026-06-30T10:00:00Z, 2026-07-01T09:59:59.999999999Z",
        "America/St_Johns,   2026-07-01, 2026-07-01T02:30:00Z, 2026-07-02T02:29:59.999999999Z",
        "UTC,                2026-02-28, 2026-02-28T00:00:00Z, 2026-02-28T23:59:59.999999999Z"
    })
    void aDayBeginsAndEndsInTheOrganizationsTimeZone(String zone, String day, Instant first, Instant last) {
        var state = GOOD.in(zone).from(day).until(day).state();
        assertThat(state.decide(home(), first.minusNanos(1)).code()).isEqualTo(Code.NOT_YET_VALID);
        assertThat(state.decide(home(), first).code()).isEqualTo(Code.VALID);
        assertThat(state.decide(home(), last).code()).isEqualTo(Code.VALID);
        assertThat(state.decide(home(), last.plusNanos(1)).code()).isEqualTo(Code.EXPIRED);
    }

    @Test
    void whoIsElsewhereLearnsNeitherOwnerNorSubscription() {
        for (var presented : new Presented[] {
            Sample.by(Optional.of(Sample.ELSEWHERE)),
            Sample.by(Optional.empty()),
            Sample.asPlugin("fields"),
            Sample.at("https://other.example.org")
        }) {
            var decision = GOOD.state().decide(presented, NOW);
            assertThat(decision.isValid()).isFalse();
            assertThat(decision.grant()).isEmpty();
            assertThat(decision.goodUntil()).isEmpty();
        }
    }

    @Test
    void anAddressIsComparedByItsOriginWhereTheCallerStatesIt() {
        assertThat(code(GOOD, Sample.at("HTTPS://GLPI.example.org:443/front"))).isEqualTo(Code.VALID);
        assertThat(code(GOOD, Sample.at("http://glpi.example.org"))).isEqualTo(Code.WRONG_INSTANCE);
    }

    @Test
    void aCancelledSubscriptionIsOver() {
        assertThat(code(GOOD.is(SubscriptionState.CANCELLED), home())).isEqualTo(Code.EXPIRED);
        assertThat(code(GOOD.is(SubscriptionState.PENDING), home())).isEqualTo(Code.NOT_YET_VALID);
    }

    @Test
    void bindsAnUnboundServerToWhoNamesAUid() {
        assertThat(GOOD.unbound().state().bindsNow(home(), NOW)).isTrue();
        assertThat(GOOD.state().bindsNow(home(), NOW)).isFalse();
        assertThat(GOOD.unbound().state().bindsNow(Sample.by(Optional.empty()), NOW))
                .isFalse();
        assertThat(GOOD.unbound().state().bindsNow(Sample.asPlugin("fields"), NOW))
                .isFalse();
        assertThat(GOOD.unbound().is(KeyStatus.REVOKED).state().bindsNow(home(), NOW))
                .isFalse();
        assertThat(GOOD.unbound().superseded(NOW.minus(Sample.OVERLAP)).state().bindsNow(home(), NOW))
                .isFalse();
        assertThat(GOOD.unbound().superseded(NOW).state().bindsNow(home(), NOW)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(KeyStatus.class)
    void whatIsKnownToBeRevokedIsRevoked(KeyStatus before) {
        assertThat(GOOD.is(before).state().revoked().decide(home(), NOW).code()).isEqualTo(Code.REVOKED);
    }

    private static Code code(Sample sample, Presented presented) {
        return sample.state().decide(presented, NOW).code();
    }
}
