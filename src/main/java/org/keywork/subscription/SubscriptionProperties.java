package org.keywork.subscription;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param freeServers how many servers an organization may run on the free offer */
@ConfigurationProperties("keywork.subscription")
record SubscriptionProperties(@DefaultValue("10") int freeServers) {
    SubscriptionProperties {
        if (freeServers < 1) {
            throw new IllegalArgumentException("keywork.subscription.free-servers must be 1 or more");
        }
    }
}
