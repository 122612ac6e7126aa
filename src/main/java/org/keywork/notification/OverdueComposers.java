package org.keywork.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keywork.billing.BillingProperties;
import org.keywork.billing.BoughtToday;
import org.keywork.billing.OrderDetails;
import org.keywork.billing.OrderDirectory;
import org.keywork.billing.OrderId;
import org.keywork.billing.OrderNavigation;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.SubscriptionState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is written where an invoice isn't paid in time: a reminder, what is suspended for it, and what goes on again. */
@Configuration(proxyBeanMethods = false)
class OverdueComposers {
    private final OrderDirectory orders;
    private final BoughtToday bought;
    private final BillingProperties settings;
    private final BankTransfer transfer;
    private final Drafts drafts;
    private final Clock clock;

    OverdueComposers(
            OrderDirectory orders,
            BoughtToday bought,
            BillingProperties settings,
            BankTransfer transfer,
            Drafts drafts,
            Clock clock) {
        this.orders = orders;
        this.bought = bought;
        this.settings = settings;
        this.transfer = transfer;
        this.drafts = drafts;
        this.clock = clock;
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

    private OrderDetails order(MailOrder mail) {
        return orders.find(new OrderId(mail.uuid("order"))).orElseThrow();
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

    /** The vendor's day, on which invoices are due. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    private Letter overdue(OrderDetails order, Draft draft) {
        var due = order.dueOn().orElseThrow();
        var amount = draft.euros(order.balanceCents());
        draft.say("text", amount, order.number(), draft.date(due));
        order.standingInvoice().ifPresent(invoice -> transfer.say(invoice, draft));
        if (!bought(order, SubscriptionState.SUSPENDED).isEmpty()) {
            draft.say("next.suspended");
        } else {
            bought(order, SubscriptionState.ACTIVE).stream()
                    .findFirst()
                    .ifPresent(granted -> sayWhatFollows(order, granted, draft));
        }
        return draft.link(OrderNavigation.to(order.id()))
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
        order.standingInvoice().ifPresent(invoice -> transfer.say(invoice, draft));
        return draft.link(OrderNavigation.to(order.id())).letter(product);
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
}
