package org.keywork.desk.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.keywork.billing.Euros;
import org.keywork.billing.OrderDecision;
import org.keywork.billing.OrderDesk;
import org.keywork.billing.OrderDetails;
import org.keywork.billing.OrderState;
import org.keywork.billing.Payment;
import org.keywork.shell.Languages;

/** What sales record of an order's money, each with its dialog, and what is said afterwards. */
class PaymentActions {
    private final OrderDesk desk;
    private final OrderOutcomes outcomes;
    private final Runnable refresh;

    PaymentActions(OrderDesk desk, OrderOutcomes outcomes, Runnable refresh) {
        this.desk = desk;
        this.outcomes = outcomes;
        this.refresh = refresh;
    }

    void record(OrderDetails order) {
        new PaymentDialog(
                        order,
                        desk.today(),
                        payment -> tell(
                                desk.recordPayment(order.id(), payment),
                                text("sales.payment.recorded", money(payment.amountCents())),
                                "sales.outcome.decided"))
                .open();
    }

    void refund(OrderDetails order) {
        new RefundDialog(
                        order.toPayBackCents(),
                        desk.today(),
                        refund -> tell(
                                desk.recordRefund(order.id(), refund),
                                text("sales.refund.recorded", money(refund.amountCents())),
                                "sales.outcome.refunded-already"))
                .open();
    }

    void reverse(OrderDetails order, Payment payment) {
        new ActDialog(
                        text("sales.reverse.title"),
                        text(
                                payment.isRefund() ? "sales.reverse.refund.text" : "sales.reverse.text",
                                money(Math.abs(payment.amountCents())),
                                standingAfter(order, payment)),
                        text("sales.reverse"))
                .grave()
                .does(() -> {
                    tell(
                            desk.reversePayment(order.id(), payment.id()),
                            text("sales.reversed"),
                            "sales.outcome.reversed-already");
                    return true;
                })
                .open();
    }

    /** What is owed, by whom, once it is reversed. */
    private static String standingAfter(OrderDetails order, Payment reversed) {
        var balance = order.balanceCents() + reversed.amountCents();
        if (order.state() == OrderState.OPEN) {
            return text("sales.reverse.open", money(order.price().gross() + balance));
        }
        if (balance == 0) {
            return text("sales.reverse.settled");
        }
        return text(balance > 0 ? "sales.reverse.owed" : "sales.reverse.to-pay-back", money(Math.abs(balance)));
    }

    private void tell(OrderDecision outcome, String done, String already) {
        outcomes.tell(outcome, done, already);
        refresh.run();
    }

    private static String money(long cents) {
        return Euros.text(cents, Languages.current());
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
