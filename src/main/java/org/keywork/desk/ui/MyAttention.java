package org.keywork.desk.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.keywork.account.MyContacts;
import org.keywork.asset.AssetNavigation;
import org.keywork.asset.MyAssets;
import org.keywork.asset.ServerSummary;
import org.keywork.billing.MyOrders;
import org.keywork.billing.OrderNavigation;
import org.keywork.shell.Moments;
import org.keywork.shell.StatusBadge.Tone;
import org.keywork.subscription.Standing;
import org.keywork.trial.MyTrials;
import org.keywork.trial.TrialState;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything of the signed-in customer's organization that needs attention, the most urgent first, and nothing else. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CUSTOMER')")
class MyAttention {
    private static final int MOST_SERVERS = 20;

    private final MySubscriptions subscriptions;
    private final MyOrders orders;
    private final MyTrials trials;
    private final OrderAttention aboutOrders;
    private final TrialAttention aboutTrials;
    private final MyAssets assets;
    private final MyContacts contacts;
    private final OrderWords words;
    private final Moments moments;

    MyAttention(
            MySubscriptions subscriptions,
            MyOrders orders,
            MyTrials trials,
            OrderAttention aboutOrders,
            TrialAttention aboutTrials,
            MyAssets assets,
            MyContacts contacts,
            OrderWords words,
            Moments moments) {
        this.subscriptions = subscriptions;
        this.orders = orders;
        this.trials = trials;
        this.aboutOrders = aboutOrders;
        this.aboutTrials = aboutTrials;
        this.assets = assets;
        this.contacts = contacts;
        this.words = words;
        this.moments = moments;
    }

    public List<Attention> all() {
        var ordered = orders.list();
        var today = orders.today();
        var found = new ArrayList<Attention>();
        ordered.forEach(order -> aboutOrders.of(order, today).ifPresent(found::add));
        subscriptions.all(ordered).forEach(subscription -> of(subscription, found));
        assets.needingAttention(MOST_SERVERS).forEach(server -> of(server, found));
        trials.list().stream()
                .filter(trial -> trial.state() == TrialState.REQUESTED)
                .forEach(trial -> found.add(aboutTrials.requested(trial)));
        contacts.bounces()
                .forEach(bounce -> found.add(new Attention(
                        6,
                        Tone.WARNING,
                        text("dashboard.bounce", bounce.email()),
                        text("dashboard.bounce.text"),
                        "mails",
                        text("dashboard.see.mails"))));
        return found.stream().sorted(Comparator.comparing(Attention::urgency)).toList();
    }

    private void of(SubscriptionSummary subscription, List<Attention> found) {
        var title = words.title(subscription.entitlement().product());
        if (subscription.standing() == Standing.SUSPENDED) {
            found.add(new Attention(
                    0,
                    Tone.ERROR,
                    text("dashboard.suspended", title),
                    text("dashboard.suspended.text"),
                    subscription
                            .unpaid()
                            .map(order -> OrderNavigation.to(order.id()))
                            .orElse(OrderNavigation.SUBSCRIPTIONS),
                    text("dashboard.see.pay")));
        } else if (subscription.standing() == Standing.ENDED
                && subscription.matters()
                && subscription.open().isEmpty()
                && !subscription.left().isEmpty()) {
            found.add(new Attention(
                    2,
                    Tone.ERROR,
                    text("dashboard.ended", title, subscription.leftNames()),
                    text("dashboard.ended.text"),
                    OrderNavigation.SUBSCRIPTIONS,
                    text("dashboard.choose")));
        } else if (subscription.canBeRenewed() && subscription.standing() == Standing.RUNNING) {
            found.add(new Attention(
                    4,
                    Tone.WARNING,
                    text(
                            "dashboard.ends",
                            title,
                            subscription
                                    .entitlement()
                                    .end()
                                    .map(moments::fromToday)
                                    .orElse("")),
                    subscription.leftNames(),
                    OrderNavigation.renew(subscription.id()),
                    text("subscription.renew")));
        }
        aboutTrials.running(subscription).ifPresent(found::add);
    }

    private void of(ServerSummary server, List<Attention> found) {
        var urgency =
                switch (server.state()) {
                    case REVOKED -> 2;
                    case KEY_REPLACED -> 3;
                    case SILENT -> 5;
                    case NO_KEY -> 6;
                    case NOT_USED_YET, MOVED -> 7;
                    case VALID, NOT_BEGUN, SUSPENDED, ENDED -> -1;
                };
        if (urgency < 0) {
            return;
        }
        var tone =
                switch (server.state()) {
                    case REVOKED -> Tone.ERROR;
                    case KEY_REPLACED, SILENT -> Tone.WARNING;
                    default -> Tone.NEUTRAL;
                };
        found.add(new Attention(
                urgency,
                tone,
                text(
                        "dashboard.server." + server.state(),
                        server.name(),
                        server.lastSeen().map(moments::day).orElse("")),
                text("dashboard.server." + server.state() + ".text"),
                AssetNavigation.to(server.id()),
                text("dashboard.server." + server.state() + ".see")));
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
