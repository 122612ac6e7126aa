package org.keywork.desk.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keywork.asset.AssetId;
import org.keywork.billing.OrderKind;
import org.keywork.catalog.OfferReference;
import org.keywork.subscription.SubscriptionId;

/**
 * What the address of the order page asks for. What can't be read is left out; only a subscription that can't be read is
 * one that there isn't.
 *
 * @param of what is renewed or upgraded: its text, whether or not it is an id
 */
record OrderQuery(
        OrderKind kind,
        Optional<String> of,
        Optional<OfferReference> offer,
        Optional<Integer> servers,
        Optional<Integer> years,
        Set<AssetId> chosen) {
    private static final int MOST_SERVERS_READ = 10_000;

    static OrderQuery of(QueryParameters query) {
        var renew = query.getSingleParameter("renew");
        var upgrade = query.getSingleParameter("upgrade");
        var kind = renew.isPresent() ? OrderKind.RENEWAL : upgrade.isPresent() ? OrderKind.UPGRADE : OrderKind.NEW;
        return new OrderQuery(
                kind,
                renew.or(() -> upgrade),
                query.getSingleParameter("offer").flatMap(OrderQuery::offer),
                query.getSingleParameter("servers").flatMap(OrderQuery::number),
                query.getSingleParameter("years").flatMap(OrderQuery::number),
                query.getParameters().getOrDefault("server", List.of()).stream()
                        .limit(MOST_SERVERS_READ)
                        .flatMap(text -> AssetId.parse(text).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Empty where the address names none, or nothing that could be one. */
    Optional<SubscriptionId> subscription() {
        return of.flatMap(OrderQuery::id).map(SubscriptionId::new);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<OfferReference> offer(String text) {
        try {
            return Optional.of(new OfferReference(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
