package org.keywork.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.keywork.asset.AssetId;
import org.keywork.billing.OrderNavigation;

/** The page on which the demo customer orders, who has a second server, Staging, too. */
abstract class OrderingPage extends AcmesPages {
    AssetId staging;

    @BeforeEach
    void anotherServer() {
        staging = casey.server("Staging");
    }

    OrderView open(String query) {
        UI.getCurrent().navigate(OrderNavigation.ORDER, QueryParameters.fromString(query));
        return find(OrderView.class).single();
    }

    static ServerChoice choice(OrderView view) {
        return view.servers.choice;
    }

    static void check(OrderView view, AssetId... servers) {
        var wanted = Set.of(servers);
        choice(view)
                .boxes
                .setValue(choice(view)
                        .boxes
                        .getListDataView()
                        .getItems()
                        .filter(server -> wanted.contains(server.id()))
                        .collect(Collectors.toSet()));
    }

    static String price(OrderView view) {
        return view.summary.shown.getElement().getTextRecursively();
    }
}
