package org.keywork.notification;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where mails are ordered: in the transaction of what they tell of, so that they are sent if it commits, and only then. */
@Component
class Outbox {
    private final Scheduler scheduler;
    private final Clock clock;

    Outbox(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void order(MailKind kind, Map<String, String> ids) {
        var now = clock.instant();
        var name = UUID.randomUUID().toString();
        scheduler.schedule(MailDelivery.TASK
                .instance(name)
                .data(new MailOrder(kind, ids, now))
                .scheduledTo(now));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions(); // before the commit there was nothing to see
            }
        });
    }
}
