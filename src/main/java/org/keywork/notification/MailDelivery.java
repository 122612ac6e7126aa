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
import java.util.Optional;
import java.util.stream.Stream;
import org.keywork.account.Bounces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;

/**
 * Composes and sends what was ordered. What fails is tried again after 10 seconds, 20, 40 … up to an hour, for three days.
 * No mail goes out twice by itself: before one is handed over, that is written down; where nobody knows what came of it, it
 * waits for an administrator's decision. None is lost without a trace.
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
    private final MailAttempts attempts;
    private final Bounces bounces;
    private final Clock clock;

    MailDelivery(
            List<MailComposer> composers,
            Typesetting typesetting,
            Postman postman,
            MailAttempts attempts,
            Bounces bounces,
            Clock clock) {
        composers.forEach(composer -> this.composers.put(composer.kind(), composer));
        for (var kind : MailKind.values()) {
            if (!this.composers.containsKey(kind)) {
                throw new IllegalStateException("Nobody composes the mail " + kind);
            }
        }
        this.typesetting = typesetting;
        this.postman = postman;
        this.attempts = attempts;
        this.bounces = bounces;
        this.clock = clock;
    }

    /** Says what failed without what the mail or the server said: logs carry ids. */
    static class MailNotSent extends RuntimeException {
        MailNotSent(MailOrder order, String why) {
            super("Mail " + order + " wasn't sent: " + why);
        }
    }

    @Bean
    OneTimeTask<MailOrder> mailTask() {
        return Tasks.oneTime(TASK).onFailure(this::tryLater).execute((instance, context) -> send(instance));
    }

    private void send(TaskInstance<MailOrder> instance) {
        var id = instance.getId();
        var order = instance.getData();
        switch (stateOf(id, order)) {
            case WAITING ->
                compose(id, order).ifPresentOrElse(mail -> handOver(id, order, mail), () -> attempts.forget(id));
            case HANDING_OVER -> {
                attempts.unknown(id, MailProblem.STOPPED);
                log.error("Nobody knows whether mail {} ({}) went out: the process ended meanwhile", id, order);
            }
            case SENT, UNKNOWN, REFUSED, GIVEN_UP -> log.debug("Mail {} was decided on before", id);
        }
    }

    private MailState stateOf(String id, MailOrder order) {
        return attempts.stateOf(id).orElseGet(() -> {
            attempts.ordered(id, order); // by a release that kept no attempts
            return MailState.WAITING;
        });
    }

    private Optional<Mail> compose(String id, MailOrder order) {
        try {
            return Optional.ofNullable(composers.get(order.kind()))
                    .flatMap(composer -> composer.compose(order))
                    .map(typesetting::set);
        } catch (RuntimeException e) {
            throw failed(id, order, MailProblem.NOT_COMPOSED, e);
        }
    }

    private void handOver(String id, MailOrder order, Mail mail) {
        if (!attempts.begin(id, mail.to())) {
            return; // somebody else is at it
        }
        switch (deliver(id, order, mail)) {
            case Handover.Taken taken -> {
                attempts.sent(id);
                bounces.taken(mail.to());
            }
            case Handover.NotTaken not -> {
                attempts.waits(id, not.problem());
                throw new MailNotSent(order, not.problem().code());
            }
            case Handover.Refused refused -> {
                bounces.refused(
                        mail.to(),
                        order.organization(),
                        clock.instant(),
                        refused.problem().code());
                attempts.refused(id, refused.problem());
                log.warn(
                        "The address of mail {} ({}) was refused: {}",
                        id,
                        order,
                        refused.problem().code());
            }
            case Handover.Unknown unknown -> {
                attempts.unknown(id, unknown.problem());
                log.error(
                        "Nobody knows whether mail {} ({}) was taken: {}",
                        id,
                        order,
                        unknown.problem().code());
            }
        }
    }

    private Handover deliver(String id, MailOrder order, Mail mail) {
        try {
            return postman.deliver(id, mail);
        } catch (RuntimeException e) {
            throw failed(id, order, MailProblem.CONNECTION, e);
        }
    }

    private MailNotSent failed(String id, MailOrder order, MailProblem problem, RuntimeException cause) {
        attempts.waits(id, problem);
        var root = NestedExceptionUtils.getMostSpecificCause(cause);
        var place = Stream.of(root.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.keywork."))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
        return new MailNotSent(order, root.getClass().getSimpleName() + place);
    }

    private void tryLater(ExecutionComplete failed, ExecutionOperations<MailOrder> operations) {
        var task = failed.getExecution().taskInstance;
        var order = (MailOrder) task.getData();
        var now = clock.instant();
        if (order == null || now.isAfter(order.since().plus(PATIENCE))) {
            log.error("Given up after three days: mail {} ({})", task.getId(), order);
            attempts.givenUp(task.getId());
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
