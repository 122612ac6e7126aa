package org.keywork.asset;

import java.util.Optional;
import java.util.stream.Stream;
import org.keywork.subscription.SubscriptionId;

/**
 * The subscriptions of one server.
 *
 * @param base what it uses, and returns to when a trial ends
 * @param trial a trial on top
 * @param next what follows on the base
 */
public record HeldSubscriptions(SubscriptionId base, Optional<SubscriptionId> trial, Optional<SubscriptionId> next) {
    public static HeldSubscriptions only(SubscriptionId base) {
        return new HeldSubscriptions(base, Optional.empty(), Optional.empty());
    }

    public Stream<SubscriptionId> all() {
        return Stream.of(Optional.of(base), trial, next).flatMap(Optional::stream);
    }

    public boolean includes(SubscriptionId id) {
        return base.equals(id)
                || trial.filter(id::equals).isPresent()
                || next.filter(id::equals).isPresent();
    }
}
