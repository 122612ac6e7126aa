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
 * the others.
 *
 * @param upgraded what the upgrade is of; empty for an order anew
 */
record TrialOrder(String path, Optional<OfferReference> upgraded) {
    static List<TrialOrder> of(SubscriptionSummary trial, Offers offers) {
        var product = trial.entitlement().product();
        var orders = new ArrayList<TrialOrder>();
        for (var paid : trial.paidBases()) {
            if (level(paid.product(), offers) < level(product, offers)) {
                var path = OrderNavigation.upgrade(paid.id(), product, ids(users(trial, paid)));
                orders.add(new TrialOrder(path, Optional.of(paid.product())));
            }
        }
        var others = trial.users().stream()
                .filter(user -> trial.paidBases().stream()
                        .noneMatch(paid -> user.held().base().equals(paid.id())))
                .toList();
        if (!others.isEmpty() || trial.users().isEmpty()) {
            var path = OrderNavigation.order(product, Math.max(1, others.size()), ids(others));
            orders.add(new TrialOrder(path, Optional.empty()));
        }
        return orders;
    }

    String verb(OrderWords words) {
        return upgraded.map(from -> I18NProvider.translate("order.title.UPGRADE", words.title(from)))
                .orElseGet(() -> I18NProvider.translate("order.verb"));
    }

    private static List<ServerUse.User> users(SubscriptionSummary trial, Entitlement base) {
        return trial.users().stream()
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
