package org.keywork.validation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param rememberFor how long memory holds the last known state of a key after its last use
 * @param rememberKeys how many keys memory holds at most
 * @param pollEvery how often a node looks for what other nodes changed
 * @param writeEvery how often gathered check-ins and traces are written
 * @param repeatEvery how often the repeats of one check-in are written
 * @param gatherCheckIns how many different check-ins are gathered at most; further ones are only counted
 * @param gatherTraces how many traces are gathered at most; further ones are only counted
 * @param keepTraces how long traces can be looked up
 */
@ConfigurationProperties("keywork.validation")
record ValidationProperties(
        @DefaultValue("7d") Duration rememberFor,
        @DefaultValue("2000000") long rememberKeys,
        @DefaultValue("250ms") Duration pollEvery,
        @DefaultValue("1s") Duration writeEvery,
        @DefaultValue("1m") Duration repeatEvery,
        @DefaultValue("50000") int gatherCheckIns,
        @DefaultValue("10000") int gatherTraces,
        @DefaultValue("90d") Duration keepTraces) {}
