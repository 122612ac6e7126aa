package org.keywork.billing;

import java.time.LocalDate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers without gaps, one series for each kind of document and year. Whoever takes one holds the series until the end of
 * the transaction, so take it late; a transaction that fails gives it back.
 */
@Component
class NumberSeries {
    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    NumberSeries(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    enum Kind {
        QUOTE("Q"),
        ORDER("O"),
        INVOICE("F"),
        CREDIT_NOTE("C");

        private final String letter;

        Kind(String letter) {
            this.letter = letter;
        }
    }

    /** @param on never before the day of the number before it, even where a clock stepped back */
    record Taken(String number, LocalDate on) {}

    /** The next number of the year of that day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Taken take(Kind kind, LocalDate today) {
        var on = latest(kind, today);
        if (jdbc.sql("update number_series set last = last + 1, last_on = ? where kind = ? and of_year = ?")
                        .params(on, kind.name(), on.getYear())
                        .update()
                == 0) {
            begin(kind, on);
            return take(kind, today);
        }
        var last = jdbc.sql("select last from number_series where kind = ? and of_year = ?")
                .params(kind.name(), on.getYear())
                .query(Integer.class)
                .single();
        return new Taken("%s-%d-%05d".formatted(kind.letter, on.getYear(), last), on);
    }

    /** Held from here on, so that the next one sees this one's day. */
    private LocalDate latest(Kind kind, LocalDate today) {
        return jdbc
                .sql(
                        "select last_on from number_series where kind = ? and of_year >= ? and last > 0 order by of_year desc for update")
                .params(kind.name(), today.getYear())
                .query(LocalDate.class)
                .list()
                .stream()
                .reduce(today, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** In a transaction of its own: of two that begin a year at once, one finds it begun. */
    private void begin(Kind kind, LocalDate on) {
        try {
            apart.executeWithoutResult(
                    status -> jdbc.sql("insert into number_series (kind, of_year, last, last_on) values (?, ?, 0, ?)")
                            .params(kind.name(), on.getYear(), on.withDayOfYear(1))
                            .update());
        } catch (DuplicateKeyException e) {
            return; // begun meanwhile
        }
    }
}
