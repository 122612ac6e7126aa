package org.keywork.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.keywork.billing.BillingProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the sales desk counts. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('SALES')")
public class SalesFigures {
    public static final int SOON = 30;
    private static final int MONTHS = 12;

    private final JdbcClient jdbc;
    private final EndingList ending;
    private final BillingProperties settings;
    private final Clock clock;

    SalesFigures(JdbcClient jdbc, EndingList ending, BillingProperties settings, Clock clock) {
        this.jdbc = jdbc;
        this.ending = ending;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param oldest since when the first of them waits */
    public record Waiting(int orders, Optional<Instant> oldest) {}

    /** @param cents what is owed for them, with VAT */
    public record Overdue(int orders, long cents) {}

    public Waiting waiting() {
        return jdbc.sql("select count(*) as orders, min(placed_at) as oldest from customer_order where state = 'OPEN'")
                .query((row, number) -> new Waiting(
                        row.getInt("orders"),
                        Optional.ofNullable(row.getObject("oldest", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
    }

    public Overdue overdue() {
        return jdbc.sql("""
                select count(*) as orders, coalesce(sum(balance_cents), 0) as cents from customer_order
                where balance_cents > 0 and due_on < ?""")
                .param(today())
                .query((row, number) -> new Overdue(row.getInt("orders"), row.getLong("cents")))
                .single();
    }

    /** @param cents what is to be paid back for them, with VAT */
    public record ToPayBack(int orders, long cents) {}

    public ToPayBack toPayBack() {
        return jdbc.sql("""
                select count(*) as orders, coalesce(-sum(o.balance_cents), 0) as cents from customer_order o
                where\s""" + OrderFilter.TO_PAY_BACK.condition())
                .query((row, number) -> new ToPayBack(row.getInt("orders"), row.getLong("cents")))
                .single();
    }

    /** Those of the next 30 days for which no order waits. */
    public int endingWithoutOrder() {
        return ending.count(new EndingFilter(Optional.empty(), Optional.empty(), Optional.of(false)), SOON);
    }

    /** Invoices minus credit notes, without VAT, of this month and the eleven before it; a month without any has 0. */
    public SortedMap<YearMonth, Long> revenue() {
        var first = YearMonth.from(today()).minusMonths(MONTHS - 1L);
        SortedMap<YearMonth, Long> months = new TreeMap<>();
        for (int i = 0; i < MONTHS; i++) {
            months.put(first.plusMonths(i), 0L);
        }
        jdbc.sql("""
                select extract(year from issued_on) as of_year, extract(month from issued_on) as of_month,
                    sum(net_cents) as cents
                from invoice where issued_on >= ? group by extract(year from issued_on), extract(month from issued_on)""")
                .param(first.atDay(1))
                .query((row, number) ->
                        Map.entry(YearMonth.of(row.getInt("of_year"), row.getInt("of_month")), row.getLong("cents")))
                .list()
                .forEach(month -> months.replace(month.getKey(), month.getValue()));
        return months;
    }

    /** How many customers wait for an answer. */
    public int trialRequests() {
        return jdbc.sql("select count(*) from trial where state = 'REQUESTED'")
                .query(Integer.class)
                .single();
    }

    public record Trials(long started, long converted, long ended) {
        private Trials plus(Trials other) {
            return new Trials(started + other.started, converted + other.converted, ended + other.ended);
        }
    }

    /** What became of trials in this month and the eleven before it, in the vendor's months. */
    public SortedMap<YearMonth, Trials> trials() {
        var first = YearMonth.from(today()).minusMonths(MONTHS - 1L);
        SortedMap<YearMonth, Trials> months = new TreeMap<>();
        for (int i = 0; i < MONTHS; i++) {
            months.put(first.plusMonths(i), new Trials(0, 0, 0));
        }
        var since = first.atDay(1).atStartOfDay(settings.zone()).toOffsetDateTime();
        count("decided_at", "subscription_id is not null", since, months, new Trials(1, 0, 0));
        count("converted_at", "true", since, months, new Trials(0, 1, 0));
        count("ended_at", "true", since, months, new Trials(0, 0, 1));
        return months;
    }

    /** Reads the instants, since months are of a time zone; a year of trials is few. */
    private void count(
            String column, String which, OffsetDateTime since, SortedMap<YearMonth, Trials> months, Trials one) {
        jdbc.sql("select " + column + " from trial where " + column + " >= ? and " + which)
                .param(since)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list()
                .forEach(at -> months.computeIfPresent(
                        YearMonth.from(at.atZone(settings.zone())), (month, counted) -> counted.plus(one)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }
}
