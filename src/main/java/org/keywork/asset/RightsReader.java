package org.keywork.asset;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.ServerRights;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.Subscriptions;
import org.springframework.stereotype.Component;

/** Looks up what servers may use. */
@Component
class RightsReader {
    private final Subscriptions subscriptions;

    RightsReader(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    ServerRights of(HeldSubscriptions held) {
        return rights(held, all(List.of(held)));
    }

    /** Every subscription that one of them names, in one question. */
    Map<SubscriptionId, Entitlement> all(Collection<HeldSubscriptions> held) {
        return subscriptions.find(
                held.stream().flatMap(HeldSubscriptions::all).distinct().toList());
    }

    static ServerRights rights(HeldSubscriptions held, Map<SubscriptionId, Entitlement> found) {
        return new ServerRights(
                Objects.requireNonNull(found.get(held.base())),
                held.trial().map(found::get),
                held.next().map(found::get));
    }
}
