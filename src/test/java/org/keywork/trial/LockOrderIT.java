package org.keywork.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.acme;
import static org.keywork.billing.BillingSamples.beispiel;
import static org.keywork.billing.BillingSamples.order;
import static org.keywork.billing.BillingSamples.renewal;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.Books;
import org.keywork.Customer;
import org.keywork.MovableClock;
import org.keywork.PostgresTest;
import org.keywork.Staff;
import org.keywork.asset.AddRequest;
import org.keywork.asset.AssetId;
import org.keywork.asset.MyAssets;
import org.keywork.asset.NewServer;
import org.keywork.billing.MyOrders;
import org.keywork.billing.OrderDecision;
import org.keywork.billing.OrderDesk;
import org.keywork.billing.OrderId;
import org.keywork.billing.OrderRequest;
import org.keywork.billing.WantedOrder;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.Subscriptions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two that need the same rows at the same moment: both are made to wait for one row, then let go. Were the rows taken in
 * different orders, PostgreSQL would find a deadlock and one of them would fail.
 */
@PostgresTest
class LockOrderIT {
    @Autowired
    ApplicationContext portal;

    @Autowired
    MyAssets assets;

    @Autowired
    MyOrders orders;

    @Autowired
    OrderDesk desk;

    @Autowired
    MyTrials trials;

    @Autowired
    TrialEnds ends;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private final Staff sales = Staff.sales();
    private Customer customer;
    private AssetId helpdesk;

    @BeforeEach
    void aServer() {
        clock.stopAt("2027-03-14T09:00:00Z");
        customer = Customer.of(portal);
        helpdesk = added("Helpdesk");
    }

    @AfterEach
    void forget() {
        new Books(portal).forget();
    }

    @Test
    void whatIsTriedIsBoughtWhileItsTrialEnds() {
        var started = (TrialRequest.Started) customer.<TrialRequest>does(
                () -> trials.request(new WantedTrial(STANDARD, 15, 1, Set.of(helpdesk), "To see it")));
        clock.advance(Duration.ofDays(17));
        var id = placed(order(STANDARD, 1, helpdesk));
        var outcomes = waitingFor(
                "trial",
                started.trial().value(),
                () -> {
                    ends.run();
                    return new OrderDecision.Done();
                },
                () -> sales.on(portal, () -> desk.accept(id)));
        assertThat(outcomes).containsOnly(new OrderDecision.Done());
        assertThat(customer.does(() -> trials.list()).getFirst().state()).isEqualTo(TrialState.ENDED);
        assertThat(customer.does(() -> assets.details(helpdesk)).state()).isNotNull();
    }

    @Test
    void anOrderIsCancelledWhileAServerTakesOneOfItsPlaces() {
        var id = accepted(order(STANDARD, 2, helpdesk));
        var granted = granted(id);
        var outcomes = waitingFor(
                "subscription",
                subscriptions.freeOf(customer.organization()).id().value(),
                () -> customer.does(
                        () -> assets.add(new NewServer("Staging", Optional.empty(), Optional.empty()), granted)),
                () -> sales.on(portal, () -> desk.cancel(id, "Ordered twice")));
        assertThat(outcomes).contains(new OrderDecision.Done());
    }

    @Test
    void anOrderIsCancelledWhileOneOfItsServersGoesBackByItself() {
        var staging = added("Staging");
        var former = granted(accepted(order(STANDARD, 2, staging)));
        var id = accepted(order(STANDARD, 2, helpdesk, staging));
        var outcomes = waitingFor(
                "subscription",
                former.value(),
                () -> customer.does(() -> assets.use(helpdesk, former)),
                () -> sales.on(portal, () -> desk.cancel(id, "Ordered twice")));
        assertThat(outcomes).contains(new OrderDecision.Done());
    }

    @Test
    void anInvoiceIsCorrectedWhileTheNextPeriodIsAccepted() {
        var first = accepted(order(STANDARD, 1, helpdesk));
        clock.stopAt("2028-02-01T09:00:00Z");
        sales.on(portal, () -> desk.suspend(first));
        var renewal = placed(renewal(granted(first), STANDARD, 1));
        var outcomes = waitingFor(
                "subscription",
                granted(first).value(),
                () -> sales.on(portal, () -> desk.accept(renewal)),
                () -> sales.on(portal, () -> desk.correctInvoice(first, beispiel(), "The customer is in Germany")));
        assertThat(outcomes).containsOnly(new OrderDecision.Done());
    }

    /** What came of both, the first of which waited longer. */
    private List<Object> waitingFor(String table, UUID id, Supplier<?> one, Supplier<?> other) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = transaction.<List<Future<Object>>>execute(status -> {
                jdbc.sql("select id from " + table + " where id = ? for update")
                        .param(id)
                        .query(UUID.class)
                        .single();
                var first = threads.<Object>submit(one::get);
                awaitWaiting(1);
                var second = threads.<Object>submit(other::get);
                awaitWaiting(2);
                return List.of(first, second);
            });
            return both.stream().map(LockOrderIT::outcome).toList();
        }
    }

    private void awaitWaiting(int count) {
        Awaitility.await()
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> jdbc.sql("select count(distinct pid) from pg_locks where not granted")
                                .query(Integer.class)
                                .single()
                        >= count);
    }

    private static Object outcome(Future<Object> work) {
        try {
            return work.get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private AssetId added(String name) {
        return customer.does(
                () -> ((AddRequest.Done) assets.add(new NewServer(name, Optional.empty(), Optional.empty()))).server());
    }

    private OrderId placed(WantedOrder wanted) {
        return ((OrderRequest.Placed) customer.<OrderRequest>does(() -> orders.place(wanted, acme(), Locale.ENGLISH)))
                .order();
    }

    private OrderId accepted(WantedOrder wanted) {
        var id = placed(wanted);
        assertThat(sales.<OrderDecision>on(portal, () -> desk.accept(id))).isEqualTo(new OrderDecision.Done());
        return id;
    }

    private SubscriptionId granted(OrderId id) {
        return customer.does(() -> orders.details(id)).granted().orElseThrow();
    }
}
