package org.keywork.revocation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param undo for how long an act can be undone
 * @param alone how many servers one person may reach without a second one
 */
@ConfigurationProperties("keywork.revocation")
public record RevocationProperties(
        @DefaultValue("7d") Duration undo,
        @DefaultValue("25") int alone) {
    public RevocationProperties {
        if (undo.isNegative() || alone < 0) {
            throw new IllegalArgumentException("keywork.revocation.undo and .alone are 0 or more");
        }
    }
}
