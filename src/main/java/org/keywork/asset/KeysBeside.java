package org.keywork.asset;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.util.UUID;
import org.keywork.subscription.SubscriptionId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * After a renewal or upgrade, every server with a key gets a second one beside it that says the new dates: for those who use
 * keys without asking us. It is made after the commit, by whichever node comes first, and survives a stop.
 */
@Component
public class KeysBeside {
    static final TaskDescriptor<SubscriptionId> TASK = TaskDescriptor.of("keys-beside", SubscriptionId.class);

    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    KeysBeside(ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void make(SubscriptionId subscription) {
        var jobs = scheduler.getObject();
        jobs.schedule(
                TASK.instance(UUID.randomUUID().toString()).data(subscription).scheduledTo(clock.instant()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                jobs.triggerCheckForDueExecutions();
            }
        });
    }
}
