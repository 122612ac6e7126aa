package org.keywork.asset;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** After a crash between storing and signing: finishes or drops what was left, at start and every minute. */
@Component
class UnfinishedKeys {
    private static final Logger log = LoggerFactory.getLogger(UnfinishedKeys.class);
    private static final Duration STILL_BEING_MADE = Duration.ofSeconds(30);

    private final RegistrationKeys keys;
    private final KeyMaker maker;
    private final Clock clock;

    UnfinishedKeys(RegistrationKeys keys, KeyMaker maker, Clock clock) {
        this.keys = keys;
        this.maker = maker;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 0, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void finish() {
        for (var left : keys.findByStatusAndPreparedAtBefore(
                KeyStatus.PREPARED, clock.instant().minus(STILL_BEING_MADE))) {
            maker.finish(left.asset(), "unfinished-keys")
                    .ifPresentOrElse(
                            key -> log.info("Finished key {} that a stop had left unfinished", key),
                            () -> log.info("Dropped key {} that a stop had left unfinished", left.id()));
        }
    }
}
