package org.keywork.billing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What customers may order, and when.
 *
 * @param mostServers how many servers one order may be for
 * @param renewalOpens how many days before its end a subscription can be renewed
 * @param renewalCloses how many days after its end it still can
 */
@ConfigurationProperties("keywork.order")
public record OrderProperties(
        @DefaultValue("5000") int mostServers,
        @DefaultValue("60") int renewalOpens,
        @DefaultValue("90") int renewalCloses) {
    public OrderProperties {
        if (mostServers < 1 || renewalOpens < 1 || renewalCloses < 0) {
            throw new IllegalArgumentException(
                    "keywork.order: servers and days can't be below 1, nor days after the end below 0");
        }
    }
}
