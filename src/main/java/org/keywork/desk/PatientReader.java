package org.keywork.desk;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks one question at a time, each in a transaction of its own, and gives up what takes too long: that, and nothing else.
 */
@Component
class PatientReader {
    private static final String POSTGRES = "jdbc:postgresql:";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final boolean isLimited;

    /** @param url H2 keeps laptops' data, in which nothing takes long */
    PatientReader(
            JdbcClient jdbc, PlatformTransactionManager transactions, @Value("${spring.datasource.url:}") String url) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.isLimited = url.startsWith(POSTGRES);
    }

    enum Patience {
        LITTLE(Duration.ofMillis(200)),
        MUCH(Duration.ofSeconds(2));

        private final Duration limit;

        Patience(Duration limit) {
            this.limit = limit;
        }
    }

    /** Empty where it took too long. */
    <T> Optional<T> read(Patience patience, Function<JdbcClient, T> question) {
        try {
            return Optional.ofNullable(transaction.execute(status -> {
                if (isLimited && status.isNewTransaction()) {
                    limit(patience);
                }
                return question.apply(jdbc);
            }));
        } catch (QueryTimeoutException e) {
            return Optional.empty();
        }
    }

    private void limit(Patience patience) {
        jdbc.sql("select set_config('statement_timeout', ?, true)")
                .param(String.valueOf(patience.limit.toMillis()))
                .query(String.class)
                .single();
    }
}
