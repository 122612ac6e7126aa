package org.keywork.notification;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Composes and sends what was ordered. What fails is tried again after 10 seconds, 20, 40 … up to an hour, for three days.
 * A mail that was handed over just before a crash may go out twice; none is lost.
 */
@Configuration(proxyBeanMethods = false)
class MailDelivery {
    static final TaskDescriptor<MailOrder> TASK = TaskDescriptor.of("mail", MailOrder.class);

    private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofDays(3);

    private final Map<MailKind, MailComposer> composers = new EnumMap<>(MailKind.class);
    private final Typesetting typesetting;
    private final Postman postman;
    private final Clock clock;

    MailDelivery(List<MailComposer> composers, Typesetting typesetting, Postman postman, Clock clock) {
        composers.forEach(composer -> this.composers.put(composer.kind(), composer));
        for (var kind : MailKind.values()) {
            if (!this.composers.containsKey(kind)) {
                throw new IllegalStateException("Nobody composes the mail " + kind);
            }
        }
        this.typesetting = typesetting;
        this.postman = postman;
        this.clock = clock;
    }

    /** Says what failed without what the mail or the server said: logs carry ids. */
    static class MailNotSent extends RuntimeException {
        MailNotSent(MailOrder order, RuntimeException cause) {
            super("Mail " + order.kind() + " " + order.ids() + " wasn't sent: "
                    + cause.getClass().getSimpleName());
        }
    }

    @Bean
    OneTimeTask<MailOrder> mailTask() {
        return Tasks.oneTime(TASK).onFailure(this::tryLater).execute((instance, context) -> send(instance));
    }

    private void send(TaskInstance<MailOrder> instance) {
        var order = instance.getData();
        try {
            var composer = composers.get(order.kind());
            if (composer != null) {
                composer.compose(order).map(typesetting::set).ifPresent(postman::deliver);
            }
        } catch (RuntimeException e) {
            throw new MailNotSent(order, e);
        }
    }

    private void tryLater(ExecutionComplete failed, ExecutionOperations<MailOrder> operations) {
        var order = (MailOrder) failed.getExecution().taskInstance.getData();
        var now = clock.instant();
        if (order == null || now.isAfter(order.since().plus(PATIENCE))) {
            log.error("Given up after three days: mail {}", order);
            operations.stop();
        } else {
            operations.reschedule(failed, nextTry(failed.getExecution().consecutiveFailures, now));
        }
    }

    static Instant nextTry(int earlierFailures, Instant now) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(earlierFailures, 12));
        return now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }
}
