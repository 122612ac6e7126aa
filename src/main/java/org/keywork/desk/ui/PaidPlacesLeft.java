package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.keywork.billing.OrderNavigation;
import org.keywork.catalog.Offer;
import org.keywork.shell.StatusBadge;
import org.keywork.shell.StatusBadge.Tone;
import org.keywork.subscription.Entitlement;

/** Warns before an order is placed that servers would leave places that are paid for, and leads to the upgrade instead. */
class PaidPlacesLeft extends Div {
    private static final int MOST_NAMES = 5;

    PaidPlacesLeft() {
        getElement().setAttribute("role", "status");
    }

    /** @param servers those that leave a paid place; none: there is nothing to warn of */
    void show(List<OrderCandidate> servers, Offer offer, ServerWords words) {
        removeAll();
        servers.stream()
                .collect(Collectors.groupingBy(
                        server -> server.paid().orElseThrow(), LinkedHashMap::new, Collectors.toList()))
                .forEach((paid, leaving) -> warn(paid, leaving, offer, words));
    }

    private void warn(Entitlement paid, List<OrderCandidate> leaving, Offer offer, ServerWords words) {
        add(new Paragraph(new StatusBadge(Tone.WARNING, words.leaving(paid, names(leaving), leaving.size()))));
        if (words.canUpgrade(paid, offer)) {
            var ids = leaving.stream().map(OrderCandidate::id).toList();
            var upgrade = OrderNavigation.upgrade(paid.id(), offer.reference(), ids);
            add(new Paragraph(new Anchor(upgrade, words.upgrading(paid))));
        }
    }

    private static String names(List<OrderCandidate> servers) {
        var named = servers.stream().limit(MOST_NAMES).map(OrderCandidate::name).collect(Collectors.joining(", "));
        return servers.size() > MOST_NAMES
                ? named + " " + I18NProvider.translate("subscription.servers.more", servers.size() - MOST_NAMES)
                : named;
    }
}
