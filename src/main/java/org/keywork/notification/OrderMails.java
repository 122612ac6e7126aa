package org.keywork.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keywork.account.Recipient;
import org.keywork.account.Recipients;
import org.keywork.billing.InvoiceIssued;
import org.keywork.billing.InvoiceKind;
import org.keywork.billing.OrderChanged;
import org.keywork.billing.OrderDetails;
import org.keywork.billing.OrderDirectory;
import org.keywork.billing.Payment;
import org.keywork.billing.SubscriptionEnding;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Orders the mails that orders, invoices and the ends of subscriptions call for, in their transaction. */
@Component
class OrderMails {
    private final Outbox outbox;
    private final Recipients recipients;
    private final OrderDirectory orders;

    OrderMails(Outbox outbox, Recipients recipients, OrderDirectory orders) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.orders = orders;
    }

    @EventListener
    void on(OrderChanged event) {
        switch (event.what()) {
            case PLACED -> toBilling(MailKind.ORDER_PLACED, event);
            case QUOTED -> toBilling(MailKind.ORDER_QUOTED, event);
            case ACCEPTED -> toEverybody(MailKind.ORDER_ACCEPTED, event);
            case DECLINED -> toBilling(MailKind.ORDER_DECLINED, event);
            case WITHDRAWN -> toBilling(MailKind.ORDER_WITHDRAWN, event);
            case CANCELLED -> toEverybody(MailKind.ORDER_CANCELLED, event);
            case PAID -> latestPayment(event).ifPresent(payment -> payment(MailKind.PAYMENT_RECEIVED, event, payment));
            case PAYMENT_REVERSED ->
                latestPayment(event).ifPresent(payment -> payment(MailKind.PAYMENT_REVERSED, event, payment));
            case REFUNDED ->
                latestPayment(event).ifPresent(payment -> payment(MailKind.PAYMENT_REFUNDED, event, payment));
            case REMINDED -> toBilling(MailKind.INVOICE_OVERDUE, event);
            case SUSPENDED -> toEverybody(MailKind.SUBSCRIPTION_SUSPENDED, event);
            case REINSTATED -> toEverybody(MailKind.SUBSCRIPTION_REINSTATED, event);
        }
    }

    @EventListener
    void on(InvoiceIssued event) {
        var kind = event.kind() == InvoiceKind.INVOICE ? MailKind.INVOICE_ISSUED : MailKind.CREDIT_NOTE_ISSUED;
        outbox.orderForAll(
                kind,
                Map.of(
                        "invoice", event.invoice().toString(),
                        "order", event.order().toString(),
                        "organization", event.organization().toString()),
                recipients.billing(event.organization()));
    }

    @EventListener
    void on(SubscriptionEnding event) {
        outbox.orderForAll(
                MailKind.SUBSCRIPTION_ENDING,
                Map.of(
                        "subscription", event.subscription().toString(),
                        "end", event.end().toString(),
                        "organization", event.organization().toString()),
                recipients.everybody(event.organization()));
    }

    private void payment(MailKind kind, OrderChanged event, Payment payment) {
        outbox.orderForAll(
                kind,
                Map.of(
                        "payment", payment.id().toString(),
                        "order", event.order().toString(),
                        "organization", event.organization().toString()),
                recipients.billing(event.organization()));
    }

    private Optional<Payment> latestPayment(OrderChanged event) {
        return orders.find(event.order()).map(OrderDetails::payments).stream()
                .flatMap(List::stream)
                .reduce((earlier, later) -> later);
    }

    private void toBilling(MailKind kind, OrderChanged event) {
        order(kind, event, recipients.billing(event.organization()));
    }

    private void toEverybody(MailKind kind, OrderChanged event) {
        order(kind, event, recipients.everybody(event.organization()));
    }

    private void order(MailKind kind, OrderChanged event, List<Recipient> to) {
        outbox.orderForAll(
                kind,
                Map.of(
                        "order", event.order().toString(),
                        "organization", event.organization().toString()),
                to);
    }
}
