package org.keywork.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keywork.billing.AcceptedOn;
import org.keywork.billing.BillingProperties;
import org.keywork.billing.BoughtToday;
import org.keywork.billing.Invoice;
import org.keywork.billing.InvoiceId;
import org.keywork.billing.OrderDetails;
import org.keywork.billing.OrderDirectory;
import org.keywork.billing.OrderId;
import org.keywork.billing.OrderNavigation;
import org.keywork.billing.OrderState;
import org.keywork.billing.Payment;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.SubscriptionState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is written of invoices, of what was paid of them, and of what follows where it wasn't. */
@Configuration(proxyBeanMethods = false)
class MoneyComposers {
    private final OrderDirectory orders;
    private final BoughtToday bought;
    private final BillingProperties settings;
    private final Drafts drafts;
    private final Clock clock;

    MoneyComposers(OrderDirectory orders, BoughtToday bought, BillingProperties settings, Drafts drafts, Clock clock) {
        this.orders = orders;
        this.bought = bought;
        this.settings = settings;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Bean
    MailComposer invoiceIssued() {
        return MailComposer.of(MailKind.INVOICE_ISSUED, mail -> orders.find(new InvoiceId(mail.uuid("invoice")))
                .filter(Invoice::stands)
                .map(invoice -> invoice(invoice, order(mail), drafts.begin(mail, "invoice"))));
    }

    @Bean
    MailComposer creditNoteIssued() {
        return MailComposer.of(MailKind.CREDIT_NOTE_ISSUED, mail -> orders.find(new InvoiceId(mail.uuid("invoice")))
                .map(note -> creditNote(note, order(mail), drafts.begin(mail, "credit-note"))));
    }

    @Bean
    MailComposer paymentReceived() {
        return MailComposer.of(MailKind.PAYMENT_RECEIVED, mail -> {
            var order = order(mail);
            return order.payments().stream()
                    .filter(payment -> payment.id().value().equals(mail.uuid("payment")))
                    .filter(payment -> !payment.isReversed())
                    .filter(payment -> !saysTheInvoice(payment, order))
                    .findFirst()
                    .map(payment -> payment(payment, order, drafts.begin(mail, "paid")));
        });
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

    @Bean
    MailComposer paymentReversed() {
        return MailComposer.of(MailKind.PAYMENT_REVERSED, mail -> {
            var order = order(mail);
            return order.payments().stream()
                    .filter(payment -> payment.id().value().equals(mail.uuid("payment")))
                    .findFirst()
                    .map(reversal -> reversed(reversal, order, drafts.begin(mail, "reversed")));
        });
    }

    @Bean
    MailComposer invoiceOverdue() {
        return MailComposer.of(MailKind.INVOICE_OVERDUE, mail -> Optional.of(order(mail))
                .filter(order -> order.isOverdue(today()))
                .map(order -> overdue(order, drafts.begin(mail, "overdue"))));
    }

    @Bean
    MailComposer subscriptionSuspended() {
        return MailComposer.of(MailKind.SUBSCRIPTION_SUSPENDED, mail -> {
            var order = order(mail);
            return Optional.of(bought(order, SubscriptionState.SUSPENDED))
                    .filter(held -> !held.isEmpty())
                    .map(held -> suspended(order, held, drafts.begin(mail, "suspended")));
        });
    }

    @Bean
    MailComposer subscriptionReinstated() {
        return MailComposer.of(MailKind.SUBSCRIPTION_REINSTATED, mail -> Optional.of(goingOn(order(mail)))
                .filter(held -> !held.isEmpty())
                .map(held -> reinstated(held, drafts.begin(mail, "reinstated"))));
    }

    private Letter invoice(Invoice invoice, OrderDetails order, Draft draft) {
        draft.say("text", invoice.number(), draft.euros(invoice.grossCents()), order.number());
        if (order.balanceCents() > 0) {
            sayHowToPay(order, invoice, draft);
        } else {
            draft.say("settled");
        }
        return draft.link(path(order)).letter(invoice.number());
    }

    private Letter creditNote(Invoice note, OrderDetails order, Draft draft) {
        var wrong = note.corrects().flatMap(orders::find).map(Invoice::number).orElseThrow();
        draft.say("text", note.number(), wrong, draft.euros(-note.grossCents()));
        order.standingInvoice().ifPresent(right -> draft.say("replaced", right.number()));
        return draft.sayIf(order.balanceCents() < 0, "paid", draft.euros(-order.balanceCents()))
                .link(path(order))
                .letter(note.number(), wrong);
    }

    private Letter payment(Payment payment, OrderDetails order, Draft draft) {
        var amount = draft.euros(payment.amountCents());
        draft.say("text", amount, order.number(), draft.date(payment.receivedOn()));
        var isToAccept = order.state() == OrderState.OPEN || order.state() == OrderState.QUOTED;
        var left = order.balanceCents() + (isToAccept ? order.price().gross() : 0);
        if (left > 0) {
            draft.say(isToAccept ? "left.open" : "left", draft.euros(left));
        } else {
            draft.say(left == 0 ? "all" : "too-much", draft.euros(-left));
        }
        return draft.link(path(order)).letter(amount, order.number());
    }

    private Letter reversed(Payment reversal, OrderDetails order, Draft draft) {
        var amount = draft.euros(-reversal.amountCents());
        return draft.say("text", amount, order.number(), draft.date(reversal.receivedOn()))
                .sayIf(order.balanceCents() > 0, "left", draft.euros(order.balanceCents()))
                .link(path(order))
                .letter(amount, order.number());
    }

    private Letter overdue(OrderDetails order, Draft draft) {
        var due = order.dueOn().orElseThrow();
        var amount = draft.euros(order.balanceCents());
        draft.say("text", amount, order.number(), draft.date(due));
        order.standingInvoice().ifPresent(invoice -> sayWhereTo(invoice, draft));
        if (granted(order, SubscriptionState.SUSPENDED).isPresent()) {
            draft.say("next.suspended");
        } else {
            granted(order, SubscriptionState.ACTIVE).ifPresent(granted -> sayWhatFollows(order, granted, draft));
        }
        return draft.link(path(order))
                .say("otherwise", settings.seller().email())
                .letter(amount, order.number());
    }

    /** What is unpaid is suspended some time after it was due, but never before its first day. */
    private void sayWhatFollows(OrderDetails order, Entitlement granted, Draft draft) {
        var term = order.dueOn().orElseThrow().plus(settings.suspendAfter());
        var day = orders.periodBegin(order.id()).filter(term::isBefore).orElse(term);
        var product = draft.title(granted.product());
        if (day.isAfter(today())) {
            draft.say("next", product, draft.date(day));
        } else {
            draft.say("next.now", product);
        }
    }

    private Letter suspended(OrderDetails order, List<Entitlement> held, Draft draft) {
        var product = titles(held, draft);
        var servers = users(held);
        draft.say("text", product, order.number(), draft.euros(order.balanceCents()))
                .sayIf(!servers.isEmpty(), "servers", draft.names(servers))
                .say("shows")
                .say("next");
        order.standingInvoice().ifPresent(invoice -> sayWhereTo(invoice, draft));
        return draft.link(path(order)).letter(product);
    }

    private Letter reinstated(List<Entitlement> held, Draft draft) {
        var product = titles(held, draft);
        var servers = users(held);
        return draft.say(
                        "text",
                        product,
                        held.getFirst().end().map(draft.moments()::dateAndZone).orElseThrow())
                .sayIf(!servers.isEmpty(), "servers", draft.names(servers))
                .say("shows")
                .link(OrderNavigation.SUBSCRIPTIONS)
                .letter(product);
    }

    /** More than one where a part was upgraded. */
    private static String titles(List<Entitlement> held, Draft draft) {
        return held.stream().map(one -> draft.title(one.product())).distinct().collect(Collectors.joining(", "));
    }

    private List<String> users(List<Entitlement> held) {
        return held.stream()
                .flatMap(one -> drafts.usersOf(one.id()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private void sayHowToPay(OrderDetails order, Invoice invoice, Draft draft) {
        invoice.dueOn().ifPresent(due -> draft.say("due", draft.euros(order.balanceCents()), draft.date(due)));
        sayWhereTo(invoice, draft);
    }

    private void sayWhereTo(Invoice invoice, Draft draft) {
        var seller = settings.seller();
        draft.sayShared("transfer", seller.iban(), seller.bic(), invoice.number());
    }

    private Optional<Entitlement> granted(OrderDetails order, SubscriptionState state) {
        return bought(order, state).stream().findFirst();
    }

    private List<Entitlement> bought(OrderDetails order, SubscriptionState state) {
        return order.granted().map(bought::by).orElse(List.of()).stream()
                .filter(subscription -> subscription.state() == state)
                .toList();
    }

    /** What has ended meanwhile doesn't go on, paid or not. */
    private List<Entitlement> goingOn(OrderDetails order) {
        var zone = drafts.zone(order.organization());
        return bought(order, SubscriptionState.ACTIVE).stream()
                .filter(held -> !held.hasEnded(clock.instant(), zone))
                .toList();
    }

    private OrderDetails order(MailOrder mail) {
        return orders.find(new OrderId(mail.uuid("order"))).orElseThrow();
    }

    /** The vendor's day, on which invoices are due. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    private static String path(OrderDetails order) {
        return OrderNavigation.to(order.id());
    }
}
