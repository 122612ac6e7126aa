package org.keywork.subscription;

import java.util.Map;
import org.keywork.account.OrganizationRegistered;
import org.keywork.audit.Act;
import org.keywork.audit.Audit;
import org.keywork.catalog.Offers;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives every new organization the free offer, in the transaction that makes the organization. */
@Component
class FreeOffer {
    private final SubscriptionRepository subscriptions;
    private final Offers offers;
    private final Audit audit;
    private final SubscriptionProperties settings;

    FreeOffer(SubscriptionRepository subscriptions, Offers offers, Audit audit, SubscriptionProperties settings) {
        this.subscriptions = subscriptions;
        this.offers = offers;
        this.audit = audit;
        this.settings = settings;
    }

    @EventListener
    @Order(0) // before whatever builds on it
    @Transactional(propagation = Propagation.MANDATORY)
    void grant(OrganizationRegistered registered) {
        var offer = offers.free().reference();
        var free = subscriptions
                .save(Subscription.free(registered.organization(), offer, settings.freeServers()))
                .entitlement();
        audit.record(new Act(
                "free-offer",
                "subscription.granted",
                "subscription:" + free.id(),
                Map.of("organization", registered.organization().toString(), "offer", offer.value())));
    }
}
