package org.keywork.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.acme;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.keywork.account.Persona;
import org.keywork.asset.AddRequest;
import org.keywork.asset.AssetId;
import org.keywork.asset.MyAssets;
import org.keywork.asset.NewServer;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.Subscriptions;
import org.keywork.validation.Code;
import org.keywork.validation.Decision;
import org.keywork.validation.Presented;
import org.keywork.validation.Validation;
import org.springframework.context.ApplicationContext;

/** The demo customer orders, sales accept, and a GLPI server asks what it may use. */
public final class Purchases {
    private final ApplicationContext portal;
    private final MyOrders orders;
    private final OrderDesk desk;
    private final MyAssets assets;
    public final Persona casey;
    public final Persona sam;

    public Purchases(ApplicationContext portal) {
        this.portal = portal;
        this.orders = portal.getBean(MyOrders.class);
        this.desk = portal.getBean(OrderDesk.class);
        this.assets = portal.getBean(MyAssets.class);
        this.casey = Persona.of(portal, "customer@example.com");
        this.sam = Persona.of(portal, "sales@example.com");
    }

    public AssetId server(String name) {
        var id = casey.does(
                () -> ((AddRequest.Done) assets.add(new NewServer(name, Optional.empty(), Optional.empty()))).server());
        casey.does(() -> assets.generateKey(id));
        return id;
    }

    public OrderId placed(WantedOrder wanted) {
        return switch (casey.does(() -> orders.place(wanted, acme(), Locale.ENGLISH))) {
            case OrderRequest.Placed placed -> placed.order();
            case OrderRequest.Refused refused -> throw new AssertionError(refused.reason());
        };
    }

    public OrderId accepted(WantedOrder wanted) {
        var id = placed(wanted);
        assertThat(sam.does(() -> desk.accept(id))).isEqualTo(new OrderDecision.Done());
        return id;
    }

    /** The subscription that the accepted order brought. */
    public SubscriptionId bought(WantedOrder wanted) {
        var id = accepted(wanted);
        return casey.does(() -> orders.details(id)).granted().orElseThrow();
    }

    public Optional<OrderRefusal> refusal(WantedOrder wanted) {
        return casey.does(() -> orders.refusal(wanted));
    }

    public Entitlement granted(OrderId id) {
        return subscription(casey.does(() -> orders.details(id)).granted().orElseThrow());
    }

    public Entitlement subscription(SubscriptionId id) {
        return portal.getBean(Subscriptions.class).find(id).orElseThrow();
    }

    /** All that is owed. */
    public void pay(OrderId id) {
        sam.does(() -> {
            var owed = desk.details(id).balanceCents();
            return desk.recordPayment(id, new NewPayment(owed, LocalDate.parse("2027-03-20"), "Transfer"));
        });
    }

    /** What the server is told that it is. */
    public Code code(AssetId server) {
        return asked(server).code();
    }

    /** The offer that it may use. */
    public String offer(AssetId server) {
        return asked(server).grant().orElseThrow().product().value();
    }

    private Decision asked(AssetId server) {
        var key = casey.does(() -> assets.showKey(server).orElseThrow());
        return portal.getBean(Validation.class)
                .decide(new Presented(
                        key, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "192.0.2.0/24"));
    }
}
