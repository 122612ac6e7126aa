package org.keywork.desk;

import java.time.LocalDate;
import java.util.Optional;
import org.keywork.account.OrganizationId;
import org.keywork.billing.OrderId;
import org.keywork.catalog.OfferReference;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.SubscriptionKind;

/**
 * A trial or subscription that ends soon.
 *
 * @param begin its first day
 * @param end its last day, courtesy days included
 * @param openOrder what was ordered to renew it and waits
 */
public record EndingRow(
        SubscriptionId id,
        OrganizationId organization,
        String organizationName,
        OfferReference product,
        SubscriptionKind kind,
        int servers,
        LocalDate begin,
        LocalDate end,
        Optional<OrderId> openOrder,
        Optional<String> openOrderNumber) {}
