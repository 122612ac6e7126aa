package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.keywork.account.Persona;
import org.keywork.asset.AddRequest;
import org.keywork.asset.AssetId;
import org.keywork.asset.FreeContinuation;
import org.keywork.asset.MyAssets;
import org.keywork.asset.NewServer;
import org.keywork.asset.ServerUrl;
import org.keywork.billing.BillingDetails;
import org.keywork.billing.BillingSamples;
import org.keywork.billing.MyOrders;
import org.keywork.billing.NewPayment;
import org.keywork.billing.OrderDecision;
import org.keywork.billing.OrderDesk;
import org.keywork.billing.OrderId;
import org.keywork.billing.OrderRequest;
import org.keywork.billing.Purchases;
import org.keywork.billing.QuoteDesk;
import org.keywork.billing.WantedOrder;
import org.keywork.catalog.OfferReference;
import org.keywork.subscription.SubscriptionId;
import org.keywork.trial.MyTrials;
import org.keywork.trial.TrialRequest;
import org.keywork.trial.WantedTrial;
import org.springframework.context.ApplicationContext;

/** What the demo customer has done before a test begins, with the help of sales. */
final class PaidCustomer {
    private final ApplicationContext portal;
    private final Purchases shop;
    private final Persona casey;
    private final Persona sam;

    PaidCustomer(ApplicationContext portal) {
        this.portal = portal;
        this.shop = new Purchases(portal);
        this.casey = shop.casey;
        this.sam = shop.sam;
    }

    AssetId server(String name) {
        return added(new NewServer(name, Optional.empty(), Optional.empty()));
    }

    AssetId server(String name, String url) {
        return added(new NewServer(name, ServerUrl.parse(url), Optional.empty()));
    }

    private AssetId added(NewServer server) {
        return casey.does(
                () -> ((AddRequest.Done) portal.getBean(MyAssets.class).add(server)).server());
    }

    OrderId placed(WantedOrder wanted) {
        return shop.placed(wanted);
    }

    void accept(OrderId order) {
        assertThat(sam.does(() -> portal.getBean(OrderDesk.class).accept(order)))
                .isEqualTo(new OrderDecision.Done());
    }

    void suspended(OrderId order) {
        assertThat(sam.does(() -> portal.getBean(OrderDesk.class).suspend(order)))
                .isEqualTo(new OrderDecision.Done());
    }

    void cancelled(OrderId order) {
        assertThat(sam.does(() -> portal.getBean(OrderDesk.class).cancel(order, "Ordered twice")))
                .isEqualTo(new OrderDecision.Done());
    }

    SubscriptionId accepted(WantedOrder wanted) {
        return shop.bought(wanted);
    }

    OrderId quoted(WantedOrder wanted) {
        var request = sam.does(() -> portal.getBean(QuoteDesk.class)
                .quote(
                        casey.organization(),
                        wanted,
                        BillingSamples.acme(),
                        org.keywork.billing.Discount.NONE,
                        Locale.ENGLISH));
        return ((OrderRequest.Placed) request).order();
    }

    /** For 15 days, from now on. */
    void tries(OfferReference product, AssetId... servers) {
        var wanted = new WantedTrial(product, 15, Math.max(1, servers.length), Set.of(servers), "");
        assertThat(casey.does(() -> portal.getBean(MyTrials.class).request(wanted)))
                .isInstanceOf(TrialRequest.Started.class);
    }

    void continuesFree(SubscriptionId ended, AssetId server) {
        assertThat(casey.does(() -> portal.getBean(FreeContinuation.class).continueFree(ended, Set.of(server))))
                .isEqualTo(FreeContinuation.Outcome.DONE);
    }

    void pays(OrderId order, long cents) {
        var desk = portal.getBean(OrderDesk.class);
        sam.does(() -> desk.recordPayment(order, new NewPayment(cents, desk.today(), "SEPA 20270314-0043")));
    }

    void isPaidBack(OrderId order, long cents) {
        var desk = portal.getBean(OrderDesk.class);
        assertThat(sam.does(() -> desk.recordRefund(order, new NewPayment(cents, desk.today(), "SEPA 20270314-0099"))))
                .isEqualTo(new OrderDecision.Done());
    }

    void corrected(OrderId order, BillingDetails right) {
        assertThat(sam.does(() -> portal.getBean(OrderDesk.class).correctInvoice(order, right, "In Germany")))
                .isEqualTo(new OrderDecision.Done());
    }

    /** All that is owed. */
    void pays() {
        for (var order : casey.does(() -> portal.getBean(MyOrders.class).list())) {
            if (order.balanceCents() > 0) {
                var desk = portal.getBean(OrderDesk.class);
                sam.does(() -> desk.recordPayment(
                        order.id(), new NewPayment(order.balanceCents(), desk.today(), "SEPA 20270314-0042")));
            }
        }
    }
}
