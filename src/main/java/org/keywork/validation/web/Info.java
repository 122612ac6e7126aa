package org.keywork.validation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keywork.catalog.Offer;
import org.keywork.validation.Code;
import org.keywork.validation.Grant;

/**
 * The answer of {@code /info}: always this whole object, whatever was sent, because GLPI reads the body and ignores the status
 * (contract 0.5 to 0.7, 1.3). Members that GLPI doesn't read are ours: {@code code}, {@code trace}, {@code provisional}.
 */
record Info(
        boolean is_valid,
        String validation_message,
        @Nullable Owner owner,
        @Nullable Subscription subscription,
        Code code,
        @Nullable String trace,
        boolean provisional) {

    record Owner(String name) {}

    /** Dates as {@code YYYY-MM-DD}; null for the free offer, as the field knows it (contract 7). */
    record Subscription(
            String offer_reference,
            String title,
            boolean is_running,
            @Nullable LocalDate begin_date,
            @Nullable LocalDate end_date,
            List<String> features) {

        static Subscription of(Offer offer, Grant grant, boolean running, Locale language) {
            return new Subscription(
                    offer.reference().value(),
                    offer.title(language),
                    running,
                    grant.begin().orElse(null),
                    grant.end().orElse(null),
                    offer.features());
        }
    }
}
