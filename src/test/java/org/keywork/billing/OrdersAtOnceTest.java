package org.keywork.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.acme;
import static org.keywork.billing.BillingSamples.order;
import static org.keywork.billing.BillingSamples.renewal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.keywork.Books;
import org.keywork.CommittingTest;
import org.keywork.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two tabs, two colleagues of sales, a customer and sales: one takes effect, and the other is told. */
@CommittingTest
class OrdersAtOnceTest {
    @Autowired
    ApplicationContext portal;

    @Autowired
    MovableClock clock;

    private OrdersAtOnce both;

    @BeforeEach
    void aCustomer() {
        clock.stopAt("2027-03-14T09:00:00Z");
        both = new OrdersAtOnce(portal, portal);
    }

    @AfterEach
    void theBooksAreInOrder() {
        var books = new Books(portal);
        books.assertNumbersWithoutAGapAndDaysThatNeverGoBack();
        books.forget();
    }

    @RepeatedTest(3)
    void ofTwoAcceptancesOneIsDone() {
        both.twoAcceptances();
    }

    @RepeatedTest(3)
    void ofAnAcceptanceAndACancellationByTheCustomerOneIsDone() {
        both.anAcceptanceAndAWithdrawal();
    }

    @RepeatedTest(3)
    void twoPaymentsBothCountAndTheOrderIsAcceptedOnce() {
        both.twoPayments();
    }

    @RepeatedTest(3)
    void aPaymentIsReversedOnce() {
        both.twoReversals();
    }

    @RepeatedTest(3)
    void ofTwoOrdersForOneServerOneIsPlaced() {
        both.twoOrdersForOneServer();
    }

    @RepeatedTest(3)
    void ofTwoRenewalsOfOneSubscriptionOneIsPlaced() {
        var paid = both.accepted(order(STANDARD, 1, both.server()));
        clock.stopAt("2028-02-01T09:00:00Z");
        var outcomes = both.each(node -> both.customer().on(node, () -> node.getBean(MyOrders.class)
                .place(renewal(paid, STANDARD, 1), acme(), java.util.Locale.ENGLISH)));
        OrdersAtOnce.assertOneIsPlaced(outcomes, OrderRefusal.OPEN_ALREADY);
    }

    @RepeatedTest(3)
    void aQuoteIsOrderedOnce() {
        both.oneQuoteOrderedTwice();
    }

    @RepeatedTest(3)
    void ofTwoQuotesForOneServerOneIsOrdered() {
        both.twoQuotesForOneServer();
    }

    @RepeatedTest(3)
    void twoTabsContinueFreeOnce() {
        var paid = both.accepted(order(STANDARD, 1, both.server()));
        clock.stopAt("2028-05-01T09:00:00Z");
        both.twoTabsContinueFree(paid);
        assertThat(both.detailsOfAll()).hasSize(1);
    }
}
