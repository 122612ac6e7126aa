package org.keywork.trial;

import java.time.Clock;
import java.time.LocalDate;
import org.keywork.account.UserId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** How many trials a person of sales may still issue this month; two clicks at once can't exceed it. */
@Component
class TrialQuota {
    private final JdbcClient jdbc;
    private final TrialProperties settings;
    private final TransactionTemplate apart;
    private final Clock clock;

    TrialQuota(JdbcClient jdbc, TrialProperties settings, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Takes one, given back where the transaction fails; false where none is left. */
    boolean take(UserId user) {
        if (taken(user)) {
            return true;
        }
        if (!begun(user)) {
            begin(user);
        }
        return taken(user); // also where another began the month between the two looks
    }

    private boolean taken(UserId user) {
        return jdbc.sql("update trial_quota set used = used + 1 where user_id = ? and of_month = ? and used < ?")
                        .params(user.value(), month(), settings.quota())
                        .update()
                == 1;
    }

    private void begin(UserId user) {
        try {
            apart.executeWithoutResult(
                    status -> jdbc.sql("insert into trial_quota (user_id, of_month, used) values (?, ?, 0)")
                            .params(user.value(), month())
                            .update());
        } catch (DuplicateKeyException e) {
            return; // begun meanwhile
        }
    }

    private boolean begun(UserId user) {
        return jdbc.sql("select exists (select 1 from trial_quota where user_id = ? and of_month = ?)")
                .params(user.value(), month())
                .query(Boolean.class)
                .single();
    }

    int left(UserId user) {
        var used = jdbc.sql("select used from trial_quota where user_id = ? and of_month = ?")
                .params(user.value(), month())
                .query(Integer.class)
                .optional()
                .orElse(0);
        return Math.max(0, settings.quota() - used);
    }

    private LocalDate month() {
        return LocalDate.ofInstant(clock.instant(), settings.zone()).withDayOfMonth(1);
    }
}
