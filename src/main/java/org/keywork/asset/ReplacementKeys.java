package org.keywork.asset;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * New keys for all servers that an act left without: ordered in the caller's transaction, made after its commit by whichever
 * node comes first; a stop in the middle is gone on from.
 */
@Component
public class ReplacementKeys {
    static final TaskDescriptor<UUID> TASK = TaskDescriptor.of("replacement-keys", UUID.class);

    private final ObjectProvider<Scheduler> scheduler;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReplacementKeys(ObjectProvider<Scheduler> scheduler, JdbcClient jdbc, Clock clock) {
        this.scheduler = scheduler;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void orderFor(UUID act) {
        var jobs = scheduler.getObject();
        jobs.schedule(TASK.instance(act.toString()).data(act).scheduledTo(clock.instant()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                jobs.triggerCheckForDueExecutions();
            }
        });
    }

    /** Which of the servers that are still there have no current key, and may have one once what closed them is over. */
    @Transactional(readOnly = true)
    public Set<AssetId> waiting(UUID act) {
        return jdbc.sql("select a.id " + MISSING).param(act).query(UUID.class).list().stream()
                .map(AssetId::new)
                .collect(Collectors.toSet());
    }

    static final String MISSING = """
            from revoked_server s join asset a on a.id = s.asset_id
            where s.revocation_id = ? and a.removed_at is null
            and (a.revocation_id is null or a.revocation_id = s.revocation_id)
            and not exists (select 1 from registration_key k
                where k.asset_id = a.id and k.status = 'ISSUED' and k.slot is not null)""";
}
