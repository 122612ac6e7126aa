package org.keywork.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keywork.account.OrganizationId;
import org.keywork.catalog.OfferReference;

class TermTest {
    @ParameterizedTest
    @CsvSource({
        "1, 2027-03-14, 2028-03-13",
        "1, 2028-02-29, 2029-02-28",
        "4, 2028-02-29, 2032-02-28",
        "1, 2029-03-01, 2030-02-28",
        "1, 2031-03-01, 2032-02-29",
        "1, 2032-03-01, 2033-02-28",
        "5, 2028-03-01, 2033-02-28"
    })
    void yearsEndOnTheDayBeforeTheOneTheyBeganOn(int years, LocalDate first, LocalDate last) {
        assertThat(Term.ofYears(years, first)).isEqualTo(new Term(first, last));
    }

    @Test
    void yearAfterYearFromALeapDayNoDayIsLeftOutAndNonePaidTwice() {
        var term = Term.ofYears(1, LocalDate.parse("2028-02-29"));
        for (int year = 2029; year < 2045; year++) {
            var next = Term.ofYears(1, term.last().plusDays(1));
            assertThat(next.first()).isEqualTo(LocalDate.of(year, 3, 1));
            assertThat(next.last().plusDays(1)).isEqualTo(LocalDate.of(year + 1, 3, 1));
            term = next;
        }
    }

    @ParameterizedTest
    @CsvSource({"2027-01-31, 2027-02-28", "2028-01-31, 2028-02-29", "2027-03-31, 2027-04-30", "2027-01-15, 2027-02-14"})
    void aMonthFromItsLastDayEndsOnTheLastDayOfTheNext(LocalDate first, LocalDate last) {
        assertThat(Term.of(Period.ofMonths(1), first)).isEqualTo(new Term(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "Pacific/Kiritimati, 2028-03-13T10:00:00Z",
        "Pacific/Pago_Pago, 2028-03-14T11:00:00Z",
        "Europe/Paris, 2028-03-13T23:00:00Z"
    })
    void theLastDayLastsUntilItsMidnightThere(String zone, Instant end) {
        var there = ZoneId.of(zone);
        var paid = paidUntil(LocalDate.parse("2028-03-13"));
        assertThat(paid.standing(end.minusMillis(1), there)).isEqualTo(Standing.RUNNING);
        assertThat(paid.standing(end, there)).isEqualTo(Standing.ENDED);
    }

    @ParameterizedTest
    @CsvSource({"Pacific/Kiritimati, 2027-03-13T10:00:00Z", "Pacific/Pago_Pago, 2027-03-14T11:00:00Z"})
    void theFirstDayBeginsAtItsMidnightThere(String zone, Instant begin) {
        var there = ZoneId.of(zone);
        var paid = paidUntil(LocalDate.parse("2028-03-13"));
        assertThat(paid.standing(begin.minusMillis(1), there)).isEqualTo(Standing.NOT_BEGUN);
        assertThat(paid.standing(begin, there)).isEqualTo(Standing.RUNNING);
    }

    @Test
    void aDayOnWhichClocksChangeIsWhole() {
        var paris = ZoneId.of("Europe/Paris");
        var end = paidUntil(LocalDate.parse("2028-03-26")).endsAt(paris).orElseThrow();
        assertThat(Duration.between(Instant.parse("2028-03-25T23:00:00Z"), end)).isEqualTo(Duration.ofHours(23));
    }

    private static Entitlement paidUntil(LocalDate last) {
        return new Entitlement(
                new SubscriptionId(UUID.randomUUID()),
                new OrganizationId(UUID.randomUUID()),
                new OfferReference("network-standard"),
                SubscriptionKind.PAID,
                SubscriptionState.ACTIVE,
                1,
                Optional.of(LocalDate.parse("2027-03-14")),
                Optional.of(last),
                0,
                Optional.empty(),
                Optional.empty());
    }
}
