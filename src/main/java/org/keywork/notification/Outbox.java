package org.keywork.notification;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keywork.account.Recipient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where mails are ordered: in the transaction of what they tell of, so that they are sent if it commits, and only then. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Outbox {
    private final Scheduler scheduler;
    private final MailAttempts attempts;
    private final Clock clock;

    Outbox(Scheduler scheduler, MailAttempts attempts, Clock clock) {
        this.scheduler = scheduler;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** To one person, whom the composer looks up when it is sent. */
    public void order(MailKind kind, Map<String, String> ids) {
        order(kind, ids, null);
    }

    /** The same to each of them: one mail, and one outcome, each. */
    public void orderForAll(MailKind kind, Map<String, String> ids, List<Recipient> recipients) {
        recipients.forEach(recipient -> order(kind, ids, recipient));
    }

    /** The same mail once more, under the name it had; false where it is still under way. */
    public boolean orderAgain(String id, MailOrder order) {
        return scheduler.scheduleIfNotExists(
                        MailDelivery.TASK.instance(id).data(order).scheduledTo(clock.instant()))
                && soon();
    }

    private void order(MailKind kind, Map<String, String> ids, @Nullable Recipient recipient) {
        var now = clock.instant();
        var id = UUID.randomUUID().toString();
        var order = new MailOrder(kind, ids, now, recipient);
        attempts.ordered(id, order);
        scheduler.schedule(MailDelivery.TASK.instance(id).data(order).scheduledTo(now));
        soon();
    }

    private boolean soon() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions(); // before the commit there was nothing to see
            }
        });
        return true;
    }
}
