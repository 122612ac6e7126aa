package org.keywork.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keywork.billing.OrderDetails;
import org.keywork.billing.OrderDirectory;
import org.keywork.billing.OrderKind;
import org.keywork.billing.OrderNavigation;
import org.keywork.billing.OrderState;
import org.keywork.billing.RenewalWindow;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.SubscriptionState;
import org.keywork.subscription.Subscriptions;
import org.springframework.stereotype.Component;

/**
 * A paid subscription ends, or has ended: what to do is said from the state at the moment of writing. Whoever renewed since
 * the mail was ordered gets none, whoever ordered hears of the order.
 */
@Component
class SubscriptionEndingComposer implements MailComposer {
    private final Subscriptions subscriptions;
    private final OrderDirectory orders;
    private final RenewalWindow window;
    private final Drafts drafts;
    private final Clock clock;

    SubscriptionEndingComposer(
            Subscriptions subscriptions, OrderDirectory orders, RenewalWindow window, Drafts drafts, Clock clock) {
        this.subscriptions = subscriptions;
        this.orders = orders;
        this.window = window;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public MailKind kind() {
        return MailKind.SUBSCRIPTION_ENDING;
    }

    @Override
    public Optional<Letter> compose(MailOrder mail) {
        var told = LocalDate.parse(mail.id("end"));
        return subscriptions
                .find(new SubscriptionId(mail.uuid("subscription")))
                .filter(ending -> ending.state() != SubscriptionState.CANCELLED)
                .filter(ending -> ending.end().filter(told::equals).isPresent())
                .flatMap(ending -> of(ending, mail));
    }

    private Optional<Letter> of(Entitlement ending, MailOrder mail) {
        var today = LocalDate.ofInstant(clock.instant(), drafts.zone(ending.organization()));
        var left = ending.daysLeft(today).orElseThrow();
        var servers = drafts.remainingOn(ending.id());
        var successors = successors(ending);
        var isReplaced = servers.isEmpty() && !successors.isEmpty();
        if (isReplaced) {
            return successors.stream()
                    .filter(order -> left >= 0 && order.balanceCents() > 0)
                    .findFirst()
                    .map(unpaid -> unpaid(ending, unpaid, drafts.begin(mail, "ending")));
        }
        if (left < 0 && servers.isEmpty()) {
            return Optional.empty(); // whoever used it went elsewhere
        }
        var draft = drafts.begin(mail, "ending");
        return Optional.of(openRenewal(ending)
                .map(order -> ordered(ending, order, left, draft))
                .orElseGet(
                        () -> left < 0 ? after(ending, servers, today, draft) : ahead(ending, servers, today, draft)));
    }

    /** Accepted orders of a next period that is a subscription of its own. */
    private List<OrderDetails> successors(Entitlement ending) {
        return orders.of(ending.organization()).stream()
                .filter(order -> order.state() == OrderState.ACCEPTED)
                .filter(order -> order.wanted().kind() == OrderKind.RENEWAL)
                .filter(order -> order.wanted().subscription().equals(Optional.of(ending.id())))
                .filter(order -> !order.granted().equals(Optional.of(ending.id())))
                .toList();
    }

    private Optional<OrderDetails> openRenewal(Entitlement ending) {
        return orders.openFor(ending.id()).filter(order -> order.wanted().kind() == OrderKind.RENEWAL);
    }

    private Letter ahead(Entitlement ending, List<String> servers, LocalDate today, Draft draft) {
        var product = draft.title(ending.product());
        var left = ending.daysLeft(today).orElseThrow();
        draft.say("text", product, when(ending, draft), ending.servers())
                .sayIf(!servers.isEmpty(), "servers", draft.names(servers));
        if (window.of(ending, today) == RenewalWindow.Stage.NOT_YET) {
            draft.say("not-yet", draft.date(window.opens(ending))).link(OrderNavigation.SUBSCRIPTIONS, "over.action");
        } else {
            draft.say("renew").link(OrderNavigation.renew(ending.id()));
        }
        return draft.say("otherwise").letter(product, left);
    }

    private Letter after(Entitlement ended, List<String> servers, LocalDate today, Draft draft) {
        var product = draft.title(ended.product());
        draft.say("over", product, when(ended, draft))
                .say("servers", draft.names(servers))
                .say("shows");
        if (window.of(ended, today) == RenewalWindow.Stage.OVER) {
            draft.say("too-late");
        } else {
            draft.say("renew-until", draft.date(window.closes(ended)));
        }
        return draft.link(OrderNavigation.SUBSCRIPTIONS, "over.action").letter(product, -1);
    }

    private Letter ordered(Entitlement ending, OrderDetails order, long left, Draft draft) {
        var product = draft.title(ending.product());
        return draft.say(left < 0 ? "over" : "text", product, when(ending, draft), ending.servers())
                .say("ordered", order.number(), draft.euros(order.price().gross()))
                .say("ordered.next")
                .link(OrderNavigation.to(order.id()), "ordered.action")
                .letterUnder("ordered.subject", order.number(), product);
    }

    private Letter unpaid(Entitlement ending, OrderDetails order, Draft draft) {
        var product = draft.title(ending.product());
        var due = order.dueOn().map(draft::date).orElseThrow();
        return draft.say("text", product, when(ending, draft), ending.servers())
                .say("unpaid", order.number(), draft.euros(order.balanceCents()), due)
                .link(OrderNavigation.to(order.id()), "unpaid.action")
                .letterUnder("unpaid.subject", order.number(), product);
    }

    private static String when(Entitlement ending, Draft draft) {
        return draft.moments().fromToday(ending.end().orElseThrow());
    }
}
