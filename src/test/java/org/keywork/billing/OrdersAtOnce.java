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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.keywork.AtOnce;
import org.keywork.Books;
import org.keywork.TwoAtOnce;
import org.keywork.asset.FreeContinuation;
import org.keywork.subscription.SubscriptionId;
import org.springframework.context.ApplicationContext;

/** What happens when two do something to one order at the same moment, on two nodes or on one. */
abstract class OrdersAtOnce extends TwoAtOnce {
    @AfterEach
    void theBooksAreInOrder() {
        new Books(one).assertNumbersWithoutAGapAndDaysThatNeverGoBack();
    }

    @RepeatedTest(3)
    void ofTwoAcceptancesOneIsDone() {
        var id = placed();
        var outcomes = each(node -> desk(node, desk -> desk.accept(id)));
        assertThat(outcomes)
                .contains(new OrderDecision.Done())
                .hasAtLeastOneElementOfType(OrderDecision.DecidedAlready.class);
        assertThat(details(id).invoices()).hasSize(1);
    }

    @RepeatedTest(3)
    void ofAnAcceptanceAndACancellationByTheCustomerOneIsDone() {
        var id = placed();
        var outcomes = AtOnce.<Boolean>all(List.of(
                () -> desk(one, desk -> desk.accept(id)) instanceof OrderDecision.Done,
                () -> customer.on(other, () -> other.getBean(MyOrders.class).withdraw(id))));
        assertThat(outcomes).containsExactlyInAnyOrder(true, false);
        var accepted = outcomes.getFirst();
        assertThat(details(id).state()).isEqualTo(accepted ? OrderState.ACCEPTED : OrderState.WITHDRAWN);
        assertThat(details(id).invoices()).hasSize(accepted ? 1 : 0);
    }

    @RepeatedTest(3)
    void twoPaymentsBothCountAndTheOrderIsAcceptedOnce() {
        var id = placed();
        var gross = details(id).price().gross();
        var outcomes = each(node -> desk(node, desk -> desk.recordPayment(id, payment(gross))));
        assertThat(outcomes).containsOnly(new OrderDecision.Done());
        assertThat(details(id).balanceCents()).isEqualTo(-gross);
        assertThat(details(id).invoices()).hasSize(1);
    }

    @RepeatedTest(3)
    void aPaymentIsReversedOnce() {
        var id = placed();
        desk(one, desk -> desk.recordPayment(id, payment(5_000)));
        var mistake = details(id).payments().getFirst().id();
        var outcomes = each(node -> desk(node, desk -> desk.reversePayment(id, mistake)));
        assertThat(outcomes)
                .contains(new OrderDecision.Done())
                .hasAtLeastOneElementOfType(OrderDecision.DecidedAlready.class);
        assertThat(details(id).balanceCents()).isZero();
    }

    @RepeatedTest(3)
    void ofTwoOrdersForOneServerOneIsPlaced() {
        var outcomes = each(node -> customer.on(
                node, () -> node.getBean(MyOrders.class).place(order(STANDARD, 1, server), acme(), Locale.ENGLISH)));
        assertOneIsPlaced(outcomes, OrderRefusal.SERVER_WAITS_ALREADY);
    }

    @RepeatedTest(3)
    void aQuoteIsOrderedOnce() {
        var quote = quoted();
        var outcomes = each(
                node -> customer.on(node, () -> node.getBean(MyOrders.class).orderQuoted(quote, asked())));
        assertOneIsPlaced(outcomes, OrderRefusal.QUOTE_OVER);
    }

    @RepeatedTest(3)
    void ofTwoQuotesForOneServerOneIsOrdered() {
        var quotes = List.of(quoted(), quoted()).iterator();
        var first = quotes.next();
        var second = quotes.next();
        var outcomes = AtOnce.<OrderRequest>all(List.of(
                () -> customer.on(one, () -> one.getBean(MyOrders.class).orderQuoted(first, asked())),
                () -> sales.on(other, () -> other.getBean(QuoteDesk.class).orderQuoted(second))));
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
        var id = placed(wanted);
        desk(one, desk -> desk.accept(id));
        return details(id).granted().orElseThrow();
    }

    List<OrderDetails> detailsOfAll() {
        return customer.does(() -> one.getBean(MyOrders.class).list());
    }

    private OrderId placed() {
        return placed(order(STANDARD, 1, server));
    }

    private OrderId placed(WantedOrder wanted) {
        var placed =
                customer.<OrderRequest>does(() -> one.getBean(MyOrders.class).place(wanted, acme(), Locale.ENGLISH));
        return ((OrderRequest.Placed) placed).order();
    }

    private QuoteToOrder asked() {
        return new QuoteToOrder(Set.of(server), Optional.empty());
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
