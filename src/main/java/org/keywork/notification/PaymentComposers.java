package org.keywork.notification;

import java.util.Optional;
import org.keywork.billing.AcceptedOn;
import org.keywork.billing.OrderDetails;
import org.keywork.billing.OrderDirectory;
import org.keywork.billing.OrderId;
import org.keywork.billing.OrderNavigation;
import org.keywork.billing.OrderState;
import org.keywork.billing.Payment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is written of money that came in, went back or was booked by mistake, and of what is left to pay then. */
@Configuration(proxyBeanMethods = false)
class PaymentComposers {
    private final OrderDirectory orders;
    private final Drafts drafts;

    PaymentComposers(OrderDirectory orders, Drafts drafts) {
        this.orders = orders;
        this.drafts = drafts;
    }

    @Bean
    MailComposer paymentReceived() {
        return MailComposer.of(MailKind.PAYMENT_RECEIVED, mail -> {
            var order = order(mail);
            return payment(mail, order)
                    .filter(payment -> !payment.isReversed())
                    .filter(payment -> !saysTheInvoice(payment, order))
                    .map(payment -> received(payment, order, drafts.begin(mail, "paid")));
        });
    }

    @Bean
    MailComposer paymentReversed() {
        return MailComposer.of(MailKind.PAYMENT_REVERSED, mail -> {
            var order = order(mail);
            return payment(mail, order).map(reversal -> reversed(reversal, order, drafts.begin(mail, "reversed")));
        });
    }

    @Bean
    MailComposer paymentRefunded() {
        return MailComposer.of(MailKind.PAYMENT_REFUNDED, mail -> {
            var order = order(mail);
            return payment(mail, order)
                    .filter(refund -> !refund.isReversed())
                    .map(refund -> refunded(refund, order, drafts.begin(mail, "refunded")));
        });
    }

    private OrderDetails order(MailOrder mail) {
        return orders.find(new OrderId(mail.uuid("order"))).orElseThrow();
    }

    private static Optional<Payment> payment(MailOrder mail, OrderDetails order) {
        return order.payments().stream()
                .filter(payment -> payment.id().value().equals(mail.uuid("payment")))
                .findFirst();
    }

    /** The payment that an order was accepted by: the invoice, which goes to the same people, says that it is paid. */
    private static boolean saysTheInvoice(Payment payment, OrderDetails order) {
        return order.state() == OrderState.ACCEPTED
                && order.balanceCents() == 0
                && order.acceptedOn().equals(Optional.of(AcceptedOn.PAYMENT))
                && order.payments().stream()
                        .filter(earlier ->
                                !earlier.recordedAt().isAfter(order.decidedAt().orElseThrow()))
                        .reduce((earlier, later) -> later)
                        .equals(Optional.of(payment));
    }

    private static Letter received(Payment payment, OrderDetails order, Draft draft) {
        var amount = draft.euros(payment.amountCents());
        draft.say("text", amount, order.number(), draft.date(payment.receivedOn()));
        var isToAccept = order.state() == OrderState.OPEN || order.state() == OrderState.QUOTED;
        var left = order.balanceCents() + (isToAccept ? order.price().gross() : 0);
        if (left > 0) {
            draft.say(isToAccept ? "left.open" : "left", draft.euros(left));
        } else {
            draft.say(left == 0 ? "all" : "too-much", draft.euros(-left));
        }
        return draft.link(OrderNavigation.to(order.id())).letter(amount, order.number());
    }

    private static Letter reversed(Payment reversal, OrderDetails order, Draft draft) {
        var amount = draft.euros(Math.abs(reversal.amountCents()));
        return draft.say(
                        reversal.amountCents() > 0 ? "text.refund" : "text",
                        amount,
                        order.number(),
                        draft.date(reversal.receivedOn()))
                .sayIf(order.balanceCents() > 0, "left", draft.euros(order.balanceCents()))
                .link(OrderNavigation.to(order.id()))
                .letter(amount, order.number());
    }

    private static Letter refunded(Payment refund, OrderDetails order, Draft draft) {
        var amount = draft.euros(-refund.amountCents());
        return draft.say("text", amount, order.number(), draft.date(refund.receivedOn()), refund.reference())
                .sayIf(order.toPayBackCents() > 0, "left", draft.euros(order.toPayBackCents()))
                .link(OrderNavigation.to(order.id()))
                .letter(amount, order.number());
    }
}
