package org.keywork.billing;

import java.time.LocalDate;
import org.keywork.account.OrganizationId;
import org.keywork.subscription.SubscriptionId;

/**
 * It is time to remind of a paid subscription's end; published within the transaction that notes it, once for each reminder
 * day.
 *
 * @param end the last day, in the organization's time zone
 * @param reminder the reminder day that is due: 60 for "60 days before", 0 for the day itself, below zero for after it
 */
public record SubscriptionEnding(
        SubscriptionId subscription, OrganizationId organization, LocalDate end, int reminder) {}
