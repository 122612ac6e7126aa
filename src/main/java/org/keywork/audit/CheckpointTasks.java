package org.keywork.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whichever node comes first makes each hour's checkpoint. */
@Configuration(proxyBeanMethods = false)
class CheckpointTasks {
    @Bean
    RecurringTask<Void> auditCheckpoint(Checkpoints checkpoints) {
        return Tasks.recurring("audit-checkpoint", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> checkpoints.make());
    }
}
