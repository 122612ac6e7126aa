package org.keywork.account;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets what strangers typed and never confirmed, and links that ended, after the time in which they still help. */
@Configuration(proxyBeanMethods = false)
class Housekeeping {
    @Bean
    RecurringTask<Void> forgetPendingSignUps(
            SignUps signUps,
            Links links,
            AccountProperties settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        var transaction = new TransactionTemplate(transactions);
        return Tasks.recurring("forget-pending-sign-ups", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> transaction.executeWithoutResult(status -> {
                    var moment = clock.instant().minus(settings.pendingSignUp());
                    links.forgetThoseEndedBefore(moment);
                    signUps.forgetThoseBefore(moment);
                }));
    }
}
