package org.keywork.validation;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Asks the database on behalf of a caller who waits, without ever making them wait for one that is away: once a question
 * failed, none is put until the {@link ChangeFeed} has reached it again. Few ask at a time, so that a server that runs away
 * leaves connections to the others.
 */
@Component
class DatabaseReach {
    private static final Logger log = LoggerFactory.getLogger(DatabaseReach.class);
    private static final int AT_A_TIME = 8;
    private static final long PATIENCE_MILLIS = 500;

    private final Semaphore places = new Semaphore(AT_A_TIME);
    private volatile boolean away;

    /** The answer, or nothing where the database can't be asked now. */
    <T> Optional<T> ask(Supplier<T> question) {
        if (away || !hasPlace()) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.get());
        } catch (ConcurrencyFailureException e) {
            log.warn("A question to the database gave way to others, and is put again next time", e);
            return Optional.empty();
        } catch (DataAccessException | TransactionException e) {
            lost(e);
            return Optional.empty();
        } finally {
            places.release();
        }
    }

    private boolean hasPlace() {
        try {
            return places.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void lost(RuntimeException reason) {
        if (!away) {
            log.warn("The database can't be reached; keys are answered from memory and their own content", reason);
        }
        away = true;
    }

    void reached() {
        if (away) {
            log.info("The database is reached again");
        }
        away = false;
    }

    boolean isAway() {
        return away;
    }
}
