package org.keywork.asset;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param movesPerYear how often a customer may move a server to another instance within 365 days
 * @param overlap how long a replaced key stays good
 * @param silentAfter how long a server may be silent before its page says so
 */
@ConfigurationProperties("keywork.asset")
public record AssetProperties(
        @DefaultValue("3") int movesPerYear,
        @DefaultValue("7d") Duration overlap,
        @DefaultValue("3d") Duration silentAfter) {}
