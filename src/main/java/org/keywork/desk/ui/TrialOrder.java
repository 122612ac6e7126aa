package org.keywork.desk.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keywork.asset.AssetId;
import org.keywork.asset.ServerUse;
import org.keywork.billing.OrderNavigation;
import org.keywork.catalog.Offer;
import org.keywork.catalog.OfferReference;
import org.keywork.catalog.Offers;
import org.keywork.subscription.Entitlement;

/**
 * Where what is tried is ordered: as an upgrade of what its servers have paid for, so that no paid day is lost, and anew for
 * the others. Servers that it was ordered for already are left out.
 *
 * @param product what is tried
 * @param upgraded what the upgrade is of; empty for an order anew
 */
record TrialOrder(String path, OfferReference product, Optional<OfferReference> upgraded) {
    static List<TrialOrder> of(SubscriptionSummary trial, Offers offers) {
        var product = trial.entitlement().product();
        var users = trial.notOrderedFor();
        var orders = new ArrayList<TrialOrder>();
        for (var paid : trial.paidBases()) {
            var its = users(users, paid);
            if (!its.isEmpty() && level(paid.product(), offers) < level(product, offers)) {
                var path = OrderNavigation.upgrade(paid.id(), product, ids(its));
                orders.add(new TrialOrder(path, product, Optional.of(paid.product())));
            }
        }
        var others = users.stream()
                .filter(user -> trial.paidBases().stream()
                        .noneMatch(paid -> user.held().base().equals(paid.id())))
                .toList();
        if (!others.isEmpty() || trial.users().isEmpty()) {
            var path = OrderNavigation.order(product, Math.max(1, others.size()), ids(others));
            orders.add(new TrialOrder(path, product, Optional.empty()));
        }
        return orders;
    }

    /** What it is of is said only beside another upgrade to the same. */
    String verb(OrderWords words, List<TrialOrder> all) {
        var to = words.title(product);
        var isOnly = all.stream().filter(order -> order.upgraded().isPresent()).count() < 2;
        return upgraded.map(from -> isOnly
                        ? I18NProvider.translate("order.verb.upgrade", to)
                        : I18NProvider.translate("order.verb.upgrade.from", to, words.title(from)))
                .orElseGet(() -> I18NProvider.translate("order.verb.offer", to));
    }

    private static List<ServerUse.User> users(List<ServerUse.User> users, Entitlement base) {
        return users.stream()
                .filter(user -> user.held().base().equals(base.id()))
                .toList();
    }

    private static List<AssetId> ids(List<ServerUse.User> users) {
        return users.stream().map(ServerUse.User::id).toList();
    }

    private static int level(OfferReference product, Offers offers) {
        return offers.find(product).map(Offer::level).orElse(0);
    }
}
