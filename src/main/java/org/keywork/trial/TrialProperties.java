package org.keywork.trial;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param quota how many trials a person of sales may issue in a month
 * @param mostServers how many servers one trial may be for
 * @param invitation how long an invitation is good
 * @param zone whose months count
 */
@ConfigurationProperties("keywork.trial")
public record TrialProperties(
        @DefaultValue("20") int quota,
        @DefaultValue("50") int mostServers,
        @DefaultValue("14d") Duration invitation,
        @DefaultValue("Europe/Paris") ZoneId zone) {
    public TrialProperties {
        if (quota < 0 || mostServers < 1 || !invitation.isPositive()) {
            throw new IllegalArgumentException("keywork.trial: a quota is 0 or more, servers and invitations are some");
        }
    }
}
