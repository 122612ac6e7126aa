package org.keywork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody's orders, invoices and trials on a database of tests' own. */
public final class Books {
    private static final String DOCUMENTS = "select number, issued_on from invoice where kind = ? order by entry";

    private final JdbcClient jdbc;
    private final JdbcClient owner;

    public Books(ApplicationContext portal) {
        this.owner = Owner.of(portal);
        this.jdbc = portal.getBean(JdbcClient.class);
    }

    /** The numbers of each series and year go from 1 on without a gap, and the days of documents never go back. */
    public void assertNumbersWithoutAGapAndDaysThatNeverGoBack() {
        for (var kind : new String[] {"INVOICE", "CREDIT_NOTE"}) {
            var days = jdbc.sql(DOCUMENTS)
                    .param(kind)
                    .query((row, n) -> row.getObject(2, LocalDate.class))
                    .list();
            assertThat(days).as("days of " + kind).isSorted();
            assertGapless(
                    kind,
                    jdbc.sql(DOCUMENTS)
                            .param(kind)
                            .query((row, n) -> row.getString(1))
                            .list());
        }
        for (var kind : Map.of("QUOTE", "Q-%", "ORDER", "O-%").entrySet()) {
            assertGapless(
                    kind.getKey(),
                    jdbc.sql("""
                                    select number from customer_order where number like :like
                                    union select quote_number from customer_order where quote_number like :like
                                    order by 1""")
                            .param("like", kind.getValue())
                            .query(String.class)
                            .list());
        }
    }

    private void assertGapless(String kind, java.util.List<String> numbers) {
        var byYear = numbers.stream()
                .collect(Collectors.groupingBy(
                        number -> Integer.valueOf(number.split("-", -1)[1]),
                        TreeMap::new,
                        Collectors.mapping(number -> Integer.valueOf(number.split("-", -1)[2]), Collectors.toList())));
        byYear.forEach((year, given) -> assertThat(given)
                .as(kind + " of " + year)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, given.size()).boxed().toList()));
        var last = new TreeMap<Integer, Integer>();
        jdbc.sql("select of_year, last from number_series where kind = ? and last > 0")
                .param(kind)
                .query((row, n) -> last.put(row.getInt(1), row.getInt(2)))
                .list();
        byYear.forEach((year, given) -> assertThat(last).as("series of " + kind).containsEntry(year, given.size()));
        assertThat(last).as("series of " + kind).hasSameSizeAs(byYear);
    }

    /** PostgreSQL refuses to change the books; tests that begin anew have to. */
    private void whateverTriggersSay(String table, Runnable work) {
        var trigger = table + "_never_changes";
        var refuses = owner.sql("select count(*) from information_schema.triggers where trigger_name = ?")
                        .param(trigger)
                        .query(Integer.class)
                        .single()
                > 0;
        if (refuses) {
            owner.sql("alter table " + table + " disable trigger " + trigger).update();
        }
        work.run();
        if (refuses) {
            owner.sql("alter table " + table + " enable trigger " + trigger).update();
        }
    }

    /** As if nobody had ever ordered or tried anything; servers and subscriptions stay. */
    public void forget() {
        try {
            forgetNow();
        } catch (DataIntegrityViolationException e) {
            forgetNow(); // which instance had a trial may just have been written beside it
        }
    }

    private void forgetNow() {
        for (var table : new String[] {
            "invoice",
            "payment",
            "customer_order_line",
            "customer_order_server",
            "customer_order",
            "billing_profile",
            "end_reminder",
            "trial_instance",
            "trial_server",
            "trial_invitation",
            "trial",
            "trial_quota",
            "number_series"
        }) {
            whateverTriggersSay(table, () -> jdbc.sql("delete from " + table).update());
        }
        jdbc.sql("update asset set next_id = null, trial_id = null").update();
        jdbc.sql("update subscription set state = 'CANCELLED' where kind <> 'FREE'")
                .update();
    }
}
