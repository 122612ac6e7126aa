package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

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

    /** It can't be chosen, and says what follows already. */
    static void assertIsFollowedByBasic(AssetId renewed, OrderView view) {
        var boxes = choice(view).boxes;
        var server = boxes.getListDataView()
                .getItems()
                .filter(candidate -> candidate.id().equals(renewed))
                .findFirst()
                .orElseThrow();
        assertThat(boxes.getItemEnabledProvider().test(server)).isFalse();
        assertThat(boxes.getItemHelperGenerator().apply(server))
                .isEqualTo("Uses Standard; Basic follows, and is ordered already");
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
