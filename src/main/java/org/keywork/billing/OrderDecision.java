package org.keywork.billing;

import java.time.Instant;

/** What came of deciding on an order. */
public sealed interface OrderDecision {
    record Done() implements OrderDecision {}

    /** Somebody was first. */
    record DecidedAlready(OrderState state, Instant at) implements OrderDecision {
        static DecidedAlready of(Order order) {
            return new DecidedAlready(
                    order.state(), order.verdict().map(Verdict::decidedAt).orElse(order.placedAt()));
        }
    }

    /** It would be as it is; nothing was done. */
    record NothingDifferent() implements OrderDecision {}

    /** Things changed since it was placed; nothing was done. */
    record Refused(OrderRefusal reason) implements OrderDecision {}

    /** The subscription was changed by something later, which has to be taken back first; nothing was done. */
    record ChangedSince() implements OrderDecision {}
}
