package org.keywork.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param limit how long a session lasts at most, however busy it is; {@code server.servlet.session.timeout} ends idle ones */
@ConfigurationProperties("keywork.session")
record SessionProperties(@DefaultValue("12h") Duration limit) {
    SessionProperties {
        if (!limit.isPositive()) {
            throw new IllegalArgumentException("keywork.session.limit must be a time, like 12h");
        }
    }
}
