package org.keywork.desk;

import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A search that finds in time, and is too late to describe what it found. */
public class LateDescriptions extends SupportSearch {
    public LateDescriptions(JdbcClient jdbc, PlatformTransactionManager transactions) {
        super(new PastedKeys(), new PatientReader(late(jdbc), transactions, ""));
    }

    private static JdbcClient late(JdbcClient jdbc) {
        return sql -> {
            if (sql.contains(" as ref")) {
                throw new QueryTimeoutException("Too late");
            }
            return jdbc.sql(sql);
        };
    }
}
