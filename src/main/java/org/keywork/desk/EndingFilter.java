package org.keywork.desk;

import java.util.Optional;
import org.keywork.catalog.OfferReference;
import org.keywork.subscription.SubscriptionKind;

/** Which of the ending subscriptions a list shows; what is empty doesn't matter. */
public record EndingFilter(
        Optional<SubscriptionKind> kind, Optional<OfferReference> offer, Optional<Boolean> hasOpenOrder) {
    public static final EndingFilter ALL = new EndingFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
