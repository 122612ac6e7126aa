package org.keywork.catalog;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Holds the offers, read at the start and again every minute; what can't be read again stays as it was. */
@Component
@EnableScheduling
class KnownOffers {
    private static final Logger log = LoggerFactory.getLogger(KnownOffers.class);

    private final OfferTables tables;
    private volatile List<Offer> offers;

    KnownOffers(OfferTables tables) {
        this.tables = tables;
        this.offers = tables.read();
    }

    List<Offer> offers() {
        return offers;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void readAgain() {
        try {
            offers = tables.read();
        } catch (DataAccessException | IllegalArgumentException e) {
            log.warn("The offers can't be read, the last known ones stay: {}", e.getMessage());
        }
    }
}
