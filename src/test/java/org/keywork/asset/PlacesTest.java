package org.keywork.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.acme;
import static org.keywork.billing.BillingSamples.order;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.account.Persona;
import org.keywork.billing.MyOrders;
import org.keywork.billing.OrderDesk;
import org.keywork.billing.OrderRequest;
import org.keywork.subscription.SubscriptionKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Servers take the places that were paid for, and no more. */
@PortalTest
class PlacesTest {
    @Autowired
    private ApplicationContext portal;

    @Autowired
    private MyAssets assets;

    @Autowired
    private MyOrders orders;

    @Autowired
    private OrderDesk desk;

    private Persona casey;

    @BeforeEach
    void twoPlacesOfStandard() {
        casey = Persona.of(portal, "customer@example.com");
        var placed = (OrderRequest.Placed) casey.does(() -> orders.place(order(STANDARD, 2), acme(), Locale.ENGLISH));
        Persona.of(portal, "sales@example.com").does(() -> desk.accept(placed.order()));
    }

    @Test
    void aNewServerTakesAPlaceThatWasPaidFor() {
        var standard = standard();
        assertThat(standard.left()).isEqualTo(2);
        add("One", standard);
        add("Two", standard);
        assertThat(casey.does(() -> assets.places()))
                .extracting(place -> place.subscription().kind())
                .containsExactly(SubscriptionKind.FREE);
        assertThat(casey.does(() ->
                        assets.add(server("Three"), standard.subscription().id())))
                .isEqualTo(new AddRequest.NoPlaceLeft(2));
    }

    @Test
    void aServerChangesToAPlaceThatIsLeftAndBack() {
        var one = ((AddRequest.Done) casey.does(() -> assets.add(server("One")))).server();
        var standard = standard();
        casey.does(() -> assets.use(one, standard.subscription().id()));
        assertThat(casey.does(() -> assets.details(one)).entitlement().product())
                .isEqualTo(STANDARD);
        var free = casey.does(() -> assets.places()).getLast();
        casey.does(() -> assets.use(one, free.subscription().id()));
        assertThat(casey.does(() -> assets.details(one)).entitlement().kind()).isEqualTo(SubscriptionKind.FREE);
    }

    private MyAssets.Places standard() {
        return casey.does(() -> assets.places()).getFirst();
    }

    private void add(String name, MyAssets.Places where) {
        assertThat(casey.does(
                        () -> assets.add(server(name), where.subscription().id())))
                .isInstanceOf(AddRequest.Done.class);
    }

    private static NewServer server(String name) {
        return new NewServer(name, Optional.empty(), Optional.empty());
    }
}
