package org.keywork.asset.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.acme;
import static org.keywork.billing.BillingSamples.order;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.MovableClock;
import org.keywork.PortalTest;
import org.keywork.account.Persona;
import org.keywork.account.WithAccount;
import org.keywork.asset.AddRequest;
import org.keywork.asset.AssetId;
import org.keywork.asset.MyAssets;
import org.keywork.asset.NewServer;
import org.keywork.billing.MyOrders;
import org.keywork.billing.OrderDesk;
import org.keywork.billing.OrderNavigation;
import org.keywork.billing.OrderRequest;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.SubscriptionKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PortalTest
@WithAccount
class ContinueFreeViewTest extends SpringBrowserlessTest {
    private static final int FREE_PLACES = 10;

    @Autowired
    ApplicationContext portal;

    @Autowired
    MyAssets assets;

    @Autowired
    MyOrders orders;

    @Autowired
    OrderDesk desk;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void today() {
        clock.stopAt("2027-03-14T09:00:00Z");
    }

    @Test
    void afterTheEndAllServersGoOnFreeWhereThereIsRoom() {
        var servers = added(2);
        var ended = ended(servers);
        var view = open(ended);
        assertThat(text(view)).contains("Standard has ended. Its 2 servers go on with Registered");
        assertThat(view.servers.getValue()).hasSize(2);
        assertThat(view.left.getText()).isEqualTo("All of them go on.");

        test(view.go).click();
        assertThat(kinds(servers)).containsOnly(SubscriptionKind.FREE);
        assertThat(find(H1.class).single().getText()).isEqualTo("My Assets");
        assertThat(find(Notification.class).all()).isNotEmpty();
    }

    @Test
    void whoHasMoreServersThanTheFreeOfferTakesChoosesWhichGoOn() {
        var servers = added(FREE_PLACES);
        var paid = accepted(servers);
        added(3);
        clock.stopAt("2028-03-14T09:00:00Z");
        var view = open(paid);
        assertThat(text(view)).contains("has room for 7 of its 10 servers");
        assertThat(view.servers.getValue()).hasSize(7);
        assertThat(view.left.getText()).isEqualTo("3 servers stay on the ended subscription.");

        view.servers.setValue(
                Set.copyOf(view.servers.getListDataView().getItems().toList()));
        assertThat(view.left.getText()).isEqualTo("3 servers too many. Leave some out.");
        assertThat(view.go.isEnabled()).isFalse();
        view.servers.setValue(Set.of());
        assertThat(view.go.isEnabled()).isFalse();

        view.servers.setValue(Set.of(view.servers.getListDataView().getItem(0)));
        test(view.go).click();
        assertThat(kinds(servers)).containsOnlyOnce(SubscriptionKind.FREE);
    }

    @Test
    void whatRunsOrIsNobodysIsNoPage() {
        var running = accepted(added(1));
        UI.getCurrent().navigate(OrderNavigation.continueFree(running));
        assertNothingThere();
        UI.getCurrent().navigate(OrderNavigation.continueFree(new SubscriptionId(UUID.randomUUID())));
        assertNothingThere();
        UI.getCurrent().navigate("continue-free/odd");
        assertNothingThere();
    }

    private void assertNothingThere() {
        assertThat(find(H1.class).single().getText()).isEqualTo("There is nothing here");
    }

    private List<SubscriptionKind> kinds(List<AssetId> servers) {
        return servers.stream()
                .map(server -> assets.details(server).entitlement().kind())
                .toList();
    }

    private ContinueFreeView open(SubscriptionId ended) {
        UI.getCurrent().navigate(OrderNavigation.continueFree(ended));
        return find(ContinueFreeView.class).single();
    }

    private SubscriptionId ended(List<AssetId> servers) {
        var paid = accepted(servers);
        clock.stopAt("2028-03-14T09:00:00Z");
        return paid;
    }

    private SubscriptionId accepted(List<AssetId> servers) {
        var wanted = order(STANDARD, servers.size(), servers.toArray(AssetId[]::new));
        var placed = (OrderRequest.Placed) orders.place(wanted, acme(), Locale.ENGLISH);
        Persona.of(portal, "sales@example.com").does(() -> desk.accept(placed.order()));
        return orders.details(placed.order()).granted().orElseThrow();
    }

    private List<AssetId> added(int count) {
        var before = assets.count("");
        return IntStream.rangeClosed(before + 1, before + count)
                .mapToObj(n -> new NewServer("Server " + n, Optional.empty(), Optional.empty()))
                .map(server -> ((AddRequest.Done) assets.add(server)).server())
                .toList();
    }

    private static String text(ContinueFreeView view) {
        return view.getElement().getTextRecursively();
    }
}
