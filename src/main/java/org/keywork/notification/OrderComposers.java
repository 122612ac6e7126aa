package org.keywork.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import org.keywork.billing.OrderDetails;
import org.keywork.billing.OrderDirectory;
import org.keywork.billing.OrderId;
import org.keywork.billing.OrderKind;
import org.keywork.billing.OrderNavigation;
import org.keywork.billing.OrderState;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.SubscriptionState;
import org.keywork.subscription.Subscriptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is written of an order on its way to being accepted, or not. Once it is somewhere else, there is nothing to say. */
@Configuration(proxyBeanMethods = false)
class OrderComposers {
    private final OrderDirectory orders;
    private final Subscriptions subscriptions;
    private final Drafts drafts;
    private final Clock clock;

    OrderComposers(OrderDirectory orders, Subscriptions subscriptions, Drafts drafts, Clock clock) {
        this.orders = orders;
        this.subscriptions = subscriptions;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Bean
    MailComposer orderPlaced() {
        return composer(MailKind.ORDER_PLACED, "placed", OrderState.OPEN, this::placed);
    }

    @Bean
    MailComposer orderQuoted() {
        return composer(MailKind.ORDER_QUOTED, "quoted", OrderState.QUOTED, this::quoted);
    }

    @Bean
    MailComposer orderDeclined() {
        return composer(MailKind.ORDER_DECLINED, "declined", OrderState.DECLINED, this::declined);
    }

    @Bean
    MailComposer orderWithdrawn() {
        return composer(MailKind.ORDER_WITHDRAWN, "withdrawn", OrderState.WITHDRAWN, this::withdrawn);
    }

    @Bean
    MailComposer orderCancelled() {
        return composer(MailKind.ORDER_CANCELLED, "cancelled", OrderState.CANCELLED, this::cancelled);
    }

    @Bean
    MailComposer orderAccepted() {
        return MailComposer.of(
                MailKind.ORDER_ACCEPTED, mail -> in(OrderState.ACCEPTED, mail).flatMap(order -> order.granted()
                        .flatMap(subscriptions::find)
                        .filter(granted -> granted.state() != SubscriptionState.CANCELLED)
                        .map(granted -> accepted(order, granted, drafts.begin(mail, "accepted")))));
    }

    private MailComposer composer(
            MailKind kind, String section, OrderState state, BiFunction<OrderDetails, Draft, Letter> words) {
        return MailComposer.of(
                kind, mail -> in(state, mail).map(order -> words.apply(order, drafts.begin(mail, section))));
    }

    private Optional<OrderDetails> in(OrderState state, MailOrder mail) {
        return orders.find(new OrderId(mail.uuid("order"))).filter(order -> order.state() == state);
    }

    private Letter placed(OrderDetails order, Draft draft) {
        draft.say("text", order.number(), what(order, draft), gross(order, draft));
        order.quoteNumber().ifPresent(quote -> draft.say("from-quote", quote));
        return draft.say("next").link(path(order)).letter(order.number());
    }

    private Letter quoted(OrderDetails order, Draft draft) {
        var lastDay = order.validUntil().map(draft::date).orElseThrow();
        return draft.say("text", order.number(), what(order, draft), gross(order, draft))
                .say("next", lastDay)
                .link(path(order))
                .letter(order.number(), lastDay);
    }

    private Letter declined(OrderDetails order, Draft draft) {
        var wasQuote = order.isQuote() ? 1 : 0;
        draft.say("text", order.number(), wasQuote);
        order.decisionNote().ifPresent(note -> draft.say("note", note));
        return draft.say("next")
                .sayIf(order.balanceCents() < 0, "paid", draft.euros(-order.balanceCents()))
                .link(path(order))
                .letter(order.number(), wasQuote);
    }

    private Letter withdrawn(OrderDetails order, Draft draft) {
        var wasQuote = order.isQuote() ? 1 : 0;
        return draft.say("text", order.number(), wasQuote, what(order, draft))
                .say("next")
                .sayIf(order.balanceCents() < 0, "paid", draft.euros(-order.balanceCents()))
                .link(path(order))
                .letter(order.number(), wasQuote);
    }

    private Letter cancelled(OrderDetails order, Draft draft) {
        draft.say("text", order.number(), what(order, draft));
        order.decisionNote().ifPresent(note -> draft.say("note", note));
        draft.say("next");
        order.wanted()
                .subscription()
                .flatMap(subscriptions::find)
                .filter(former -> former.state() == SubscriptionState.ACTIVE)
                .ifPresent(former -> sayWhatServersHave(order, former, draft));
        return draft.sayIf(order.balanceCents() < 0, "paid", draft.euros(-order.balanceCents()))
                .link(path(order))
                .letter(order.number());
    }

    /** Of those that the order was for, and that have nothing but what it was to renew or upgrade. */
    private void sayWhatServersHave(OrderDetails order, Entitlement former, Draft draft) {
        var names = drafts.remainingOn(former.id()).stream()
                .filter(name ->
                        order.wanted().chosen().isEmpty() || order.servers().containsValue(name))
                .toList();
        var hasEnded = former.hasEnded(clock.instant(), drafts.zone(order.organization()));
        draft.sayIf(
                !names.isEmpty(),
                hasEnded ? "has-ended" : "has",
                draft.names(names),
                names.size(),
                draft.title(former.product()),
                former.end().map(draft::date).orElse(""));
    }

    private Letter accepted(OrderDetails order, Entitlement granted, Draft draft) {
        var servers = drafts.usersOf(granted.id());
        var free = granted.servers() - servers.size();
        draft.say("text", order.number());
        draft.say(
                "starts." + how(order, granted),
                draft.title(granted.product()),
                granted.servers(),
                granted.end().map(draft.moments()::dateAndZone).orElseThrow(),
                granted.begin().map(draft::date).orElseThrow());
        return draft.sayIf(!servers.isEmpty(), "servers", draft.names(servers))
                .sayIf(free > 0 && order.wanted().kind() == OrderKind.NEW, "free", free)
                .say(order.wanted().kind() == OrderKind.NEW ? "keys.new" : "keys.beside")
                .link(OrderNavigation.SUBSCRIPTIONS)
                .letter(draft.title(granted.product()), order.number());
    }

    private String how(OrderDetails order, Entitlement granted) {
        if (order.wanted().kind() != OrderKind.RENEWAL) {
            return order.wanted().kind().name();
        }
        if (order.granted().equals(order.wanted().subscription())) {
            return "RENEWAL";
        }
        var today = LocalDate.ofInstant(clock.instant(), drafts.zone(order.organization()));
        return granted.begin().filter(today::isBefore).isPresent() ? "next" : "NEW";
    }

    private static String what(OrderDetails order, Draft draft) {
        var wanted = order.wanted();
        return draft.shared(
                "order.what." + wanted.kind() + (draft.isCloud(wanted.product()) ? ".cloud" : ""),
                draft.title(wanted.product()),
                wanted.servers(),
                wanted.years());
    }

    private static String gross(OrderDetails order, Draft draft) {
        return draft.euros(order.price().gross());
    }

    private static String path(OrderDetails order) {
        return OrderNavigation.to(order.id());
    }
}
