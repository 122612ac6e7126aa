package org.keywork.audit;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param checkpoints the file outside the database that each checkpoint is added to; {@code audit-checkpoints.jsonl} among the
 *     portal's files where none is named
 * @param gather how many sign-ins and refusals may wait to be written
 * @param writeEvery how often they are written
 */
@ConfigurationProperties("keywork.audit")
record AuditProperties(
        @Nullable Path checkpoints,
        @DefaultValue("10000") int gather,
        @DefaultValue("1s") Duration writeEvery) {
    AuditProperties {
        if (gather < 1 || !writeEvery.isPositive()) {
            throw new IllegalArgumentException("keywork.audit.gather and .write-every must be above zero");
        }
    }
}
