package org.keywork.billing;

import java.util.Collection;
import java.util.stream.Collectors;
import org.keywork.asset.AssetId;
import org.keywork.asset.AssetNavigation;
import org.keywork.catalog.OfferReference;
import org.keywork.subscription.SubscriptionId;

/** Where the pages about orders and subscriptions are, and what they are asked for. */
public final class OrderNavigation {
    /** Where something is ordered. */
    public static final String ORDER = "order";

    /** Under it, each order's page. */
    public static final String ORDERS = "orders";

    public static final String SUBSCRIPTIONS = "subscriptions";

    private OrderNavigation() {}

    /** The path of an order's page. */
    public static String to(OrderId id) {
        return ORDERS + "/" + id;
    }

    /** Where this offer is ordered anew. */
    public static String order(OfferReference offer) {
        return ORDER + "?offer=" + offer;
    }

    /** Where this offer is ordered anew for so many servers, these among them. */
    public static String order(OfferReference offer, int servers, Collection<AssetId> chosen) {
        return order(offer) + "&servers=" + servers + chosen(chosen);
    }

    public static String renew(SubscriptionId subscription) {
        return ORDER + "?renew=" + subscription;
    }

    /** @param chosen the servers that go on to the higher offer; none: all of them */
    public static String upgrade(SubscriptionId subscription, Collection<AssetId> chosen) {
        return ORDER + "?upgrade=" + subscription + chosen(chosen);
    }

    /** Where these servers go on from what is paid for to that offer. */
    public static String upgrade(SubscriptionId subscription, OfferReference offer, Collection<AssetId> chosen) {
        return ORDER + "?upgrade=" + subscription + "&offer=" + offer + chosen(chosen);
    }

    /** Where what ended is left for the free offer. */
    public static String continueFree(SubscriptionId ended) {
        return AssetNavigation.CONTINUE_FREE + "/" + ended;
    }

    private static String chosen(Collection<AssetId> servers) {
        return servers.stream().map(server -> "&server=" + server).collect(Collectors.joining());
    }
}
