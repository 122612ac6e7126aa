package org.keywork.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets to whom mails went, after the time in which somebody may ask. */
@Configuration(value = "mailHousekeeping", proxyBeanMethods = false)
class Housekeeping {
    private static final Duration KEPT = Duration.ofDays(30);

    @Bean
    RecurringTask<Void> forgetSentMails(MailAttempts attempts, Clock clock) {
        return Tasks.recurring("forget-sent-mails", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) ->
                        attempts.forgetThoseEndedBefore(clock.instant().minus(KEPT)));
    }
}
