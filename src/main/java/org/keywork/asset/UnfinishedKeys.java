package org.keywork.asset;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

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
        try {
            keys.findByStatusAndPreparedAtBefore(
                            KeyStatus.PREPARED, clock.instant().minus(STILL_BEING_MADE))
                    .forEach(this::finish);
        } catch (DataAccessException | TransactionException e) {
            log.warn("Can't look for unfinished keys now, and will again in a minute: {}", e.toString());
        }
    }

    private void finish(RegistrationKeyRecord left) {
        try {
            maker.finish(left.asset(), "unfinished-keys")
                    .ifPresentOrElse(
                            key -> log.info("Finished key {} that a stop had left unfinished", key),
                            () -> log.info("Dropped key {} that a stop had left unfinished", left.id()));
        } catch (RuntimeException e) {
            log.error("Key {} can't be finished, and will be tried again in a minute", left.id(), e);
        }
    }
}
