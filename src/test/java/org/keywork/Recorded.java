package org.keywork;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/** What a test did so far stands in the audit record, although the test's own transaction never commits. */
public final class Recorded {
    private Recorded() {}

    /** How many entries say that this was done to that. */
    public static int acts(JdbcClient jdbc, String action, String subject) {
        asBeforeTheCommit();
        return jdbc.sql("select count(*) from audit_entry where action = ? and subject = ?")
                .params(action, subject)
                .query(Integer.class)
                .single();
    }

    public static void asBeforeTheCommit() {
        TransactionSynchronizationUtils.triggerBeforeCommit(false);
    }
}
