package org.keywork.validation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.keywork.account.Organizations.Profile;
import org.keywork.catalog.OfferReference;
import org.keywork.subscription.Entitlement;

/**
 * What a key grants.
 *
 * @param begin the first day of the subscription, in {@code zone}
 * @param end the last day of the subscription, in {@code zone}
 */
public record Grant(
        String owner, OfferReference product, Optional<LocalDate> begin, Optional<LocalDate> end, ZoneId zone) {

    static Grant of(Entitlement entitlement, Profile owner) {
        return new Grant(owner.name(), entitlement.product(), entitlement.begin(), entitlement.end(), owner.zone());
    }
}
