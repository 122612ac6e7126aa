package org.keywork.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keywork.account.OrganizationId;
import org.keywork.catalog.OfferReference;

class StandingTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate JUNE_30 = LocalDate.parse("2026-06-30");

    @Test
    void runsUntilTheEndOfItsLastDayInTheOwnersTimeZone() {
        var subscription = subscription(SubscriptionState.ACTIVE, Optional.empty(), Optional.of(JUNE_30));
        var end = Instant.parse("2026-06-30T22:00:00Z");
        assertThat(subscription.endsAt(PARIS)).hasValue(end);
        assertThat(subscription.standing(end.minusNanos(1), PARIS)).isEqualTo(Standing.RUNNING);
        assertThat(subscription.standing(end, PARIS)).isEqualTo(Standing.ENDED);
    }

    @Test
    void runsFromTheMidnightOfItsFirstDay() {
        var subscription = subscription(SubscriptionState.ACTIVE, Optional.of(JUNE_30), Optional.empty());
        var begin = Instant.parse("2026-06-29T22:00:00Z");
        assertThat(subscription.standing(begin.minusNanos(1), PARIS)).isEqualTo(Standing.NOT_BEGUN);
        assertThat(subscription.standing(begin, PARIS)).isEqualTo(Standing.RUNNING);
    }

    @Test
    void withoutDaysItRunsForEver() {
        var subscription = subscription(SubscriptionState.ACTIVE, Optional.empty(), Optional.empty());
        assertThat(subscription.standing(Instant.EPOCH, PARIS)).isEqualTo(Standing.RUNNING);
        assertThat(subscription.standing(Instant.parse("9999-12-31T00:00:00Z"), PARIS))
                .isEqualTo(Standing.RUNNING);
    }

    @ParameterizedTest
    @CsvSource({"PENDING, NOT_BEGUN", "SUSPENDED, SUSPENDED", "CANCELLED, CANCELLED"})
    void whatWasDoneToItComesBeforeItsDays(SubscriptionState state, Standing standing) {
        var ended = subscription(state, Optional.empty(), Optional.of(LocalDate.EPOCH));
        assertThat(ended.standing(Instant.parse("2026-07-01T00:00:00Z"), PARIS)).isEqualTo(standing);
    }

    private static Entitlement subscription(
            SubscriptionState state, Optional<LocalDate> begin, Optional<LocalDate> end) {
        return new Entitlement(
                new SubscriptionId(UUID.randomUUID()),
                new OrganizationId(UUID.randomUUID()),
                new OfferReference("network-basic"),
                SubscriptionKind.PAID,
                state,
                1,
                begin,
                end,
                0,
                Optional.empty(),
                Optional.empty());
    }
}
