package org.keywork.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.acme;
import static org.keywork.billing.BillingSamples.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.keywork.AtOnce;
import org.keywork.Customer;
import org.keywork.Staff;
import org.keywork.asset.AddRequest;
import org.keywork.asset.AssetId;
import org.keywork.asset.FreeContinuation;
import org.keywork.asset.MyAssets;
import org.keywork.asset.NewServer;
import org.keywork.subscription.SubscriptionId;
import org.springframework.context.ApplicationContext;

/** What happens when two do something to one order at the same moment, on two nodes or on one. */
final class OrdersAtOnce {
    private final ApplicationContext one;
    private final ApplicationContext other;
    private final Staff sales = Staff.sales();
    private final Customer customer;
    private final AssetId server;

    OrdersAtOnce(ApplicationContext one, ApplicationContext other) {
        this.one = one;
        this.other = other;
        this.customer = Customer.of(one);
        this.server = customer.does(() -> ((AddRequest.Done)
                        one.getBean(MyAssets.class).add(new NewServer("Helpdesk", Optional.empty(), Optional.empty())))
                .server());
    }

    Customer customer() {
        return customer;
    }

    AssetId server() {
        return server;
    }

    /** On both nodes at the same moment. */
    <T> List<T> each(Function<ApplicationContext, T> work) {
        return AtOnce.all(List.of(() -> work.apply(one), () -> work.apply(other)));
    }

    void twoAcceptances() {
        var id = placed();
        var outcomes = each(node -> desk(node, desk -> desk.accept(id)));
        assertThat(outcomes)
                .contains(new OrderDecision.Done())
                .hasAtLeastOneElementOfType(OrderDecision.DecidedAlready.class);
        assertThat(details(id).invoices()).hasSize(1);
    }

    void anAcceptanceAndAWithdrawal() {
        var id = placed();
        var outcomes = AtOnce.<Boolean>all(List.of(
                () -> desk(one, desk -> desk.accept(id)) instanceof OrderDecision.Done,
                () -> customer.on(other, () -> other.getBean(MyOrders.class).withdraw(id))));
        assertThat(outcomes).containsExactlyInAnyOrder(true, false);
        var accepted = outcomes.getFirst();
        assertThat(details(id).state()).isEqualTo(accepted ? OrderState.ACCEPTED : OrderState.WITHDRAWN);
        assertThat(details(id).invoices()).hasSize(accepted ? 1 : 0);
    }

    void twoPayments() {
        var id = placed();
        var gross = details(id).price().gross();
        var outcomes = each(node -> desk(node, desk -> desk.recordPayment(id, payment(gross))));
        assertThat(outcomes).containsOnly(new OrderDecision.Done());
        assertThat(details(id).balanceCents()).isEqualTo(-gross);
        assertThat(details(id).invoices()).hasSize(1);
    }

    void twoReversals() {
        var id = placed();
        desk(one, desk -> desk.recordPayment(id, payment(5_000)));
        var mistake = details(id).payments().getFirst().id();
        var outcomes = each(node -> desk(node, desk -> desk.reversePayment(id, mistake)));
        assertThat(outcomes)
                .contains(new OrderDecision.Done())
                .hasAtLeastOneElementOfType(OrderDecision.DecidedAlready.class);
        assertThat(details(id).balanceCents()).isZero();
    }

    void twoOrdersForOneServer() {
        var outcomes = each(node -> customer.on(
                node, () -> node.getBean(MyOrders.class).place(order(STANDARD, 1, server), acme(), Locale.ENGLISH)));
        assertOneIsPlaced(outcomes, OrderRefusal.SERVER_WAITS_ALREADY);
    }

    void oneQuoteOrderedTwice() {
        var quote = quoted();
        var outcomes = each(
                node -> customer.on(node, () -> node.getBean(MyOrders.class).orderQuoted(quote)));
        assertOneIsPlaced(outcomes, OrderRefusal.QUOTE_OVER);
    }

    void twoQuotesForOneServer() {
        var quotes = List.of(quoted(), quoted()).iterator();
        var first = quotes.next();
        var second = quotes.next();
        var outcomes = AtOnce.<OrderRequest>all(List.of(
                () -> customer.on(one, () -> one.getBean(MyOrders.class).orderQuoted(first)),
                () -> sales.on(other, () -> other.getBean(OrderDesk.class).orderQuoted(second))));
        assertOneIsPlaced(outcomes, OrderRefusal.SERVER_WAITS_ALREADY);
    }

    void twoTabsContinueFree(SubscriptionId ended) {
        var outcomes = each(node ->
                customer.on(node, () -> node.getBean(FreeContinuation.class).continueFree(ended, Set.of(server))));
        assertThat(outcomes)
                .containsExactlyInAnyOrder(FreeContinuation.Outcome.DONE, FreeContinuation.Outcome.NOT_ENDED);
    }

    static void assertOneIsPlaced(List<OrderRequest> outcomes, OrderRefusal other) {
        assertThat(outcomes)
                .contains(new OrderRequest.Refused(other))
                .hasAtLeastOneElementOfType(OrderRequest.Placed.class);
    }

    SubscriptionId accepted(WantedOrder wanted) {
        return accepted(placed(wanted));
    }

    SubscriptionId accepted(OrderId id) {
        desk(one, desk -> desk.accept(id));
        return details(id).granted().orElseThrow();
    }

    List<OrderDetails> detailsOfAll() {
        return customer.does(() -> one.getBean(MyOrders.class).list());
    }

    OrderId placed() {
        return placed(order(STANDARD, 1, server));
    }

    private OrderId placed(WantedOrder wanted) {
        var placed =
                customer.<OrderRequest>does(() -> one.getBean(MyOrders.class).place(wanted, acme(), Locale.ENGLISH));
        return ((OrderRequest.Placed) placed).order();
    }

    private OrderId quoted() {
        var desk = one.getBean(QuoteDesk.class);
        var quoted = sales.<OrderRequest>on(
                one,
                () -> desk.quote(
                        customer.organization(), order(STANDARD, 1, server), acme(), Discount.NONE, Locale.ENGLISH));
        return ((OrderRequest.Placed) quoted).order();
    }

    private OrderDetails details(OrderId id) {
        return customer.does(() -> one.getBean(MyOrders.class).details(id));
    }

    private <T> T desk(ApplicationContext node, Function<OrderDesk, T> work) {
        return sales.on(node, () -> work.apply(node.getBean(OrderDesk.class)));
    }

    private static NewPayment payment(long cents) {
        return new NewPayment(cents, LocalDate.parse("2027-03-20"), "Transfer of 20 March");
    }
}
