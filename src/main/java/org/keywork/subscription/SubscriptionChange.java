package org.keywork.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of a subscription's history, with what it came to.
 *
 * @param end the last day that was paid for then
 */
public record SubscriptionChange(Instant at, SubscriptionAct act, int servers, Optional<LocalDate> end) {}
