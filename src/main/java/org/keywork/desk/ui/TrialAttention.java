package org.keywork.desk.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.keywork.asset.AssetNavigation;
import org.keywork.billing.OrderNavigation;
import org.keywork.catalog.Offers;
import org.keywork.shell.Moments;
import org.keywork.shell.StatusBadge.Tone;
import org.keywork.subscription.Standing;
import org.keywork.trial.TrialDetails;

/** What trials need: an answer, a server that tries what may be tried, or an order before they end. */
@SpringComponent
class TrialAttention {
    private static final int LAST_DAYS = 3;

    private final Offers offers;
    private final OrderWords words;
    private final Moments moments;

    TrialAttention(Offers offers, OrderWords words, Moments moments) {
        this.offers = offers;
        this.words = words;
        this.moments = moments;
    }

    Attention requested(TrialDetails trial) {
        return new Attention(
                Attention.WITH_US,
                Tone.NEUTRAL,
                text("subscription.trial.requested", words.title(trial.product())),
                text("dashboard.trial.waits"),
                OrderNavigation.SUBSCRIPTIONS,
                text("dashboard.see.request"));
    }

    /** Of one that runs, where its days go by unused or few are left. */
    Optional<Attention> running(SubscriptionSummary trial) {
        if (!trial.isTrial() || trial.standing() != Standing.RUNNING) {
            return Optional.empty();
        }
        if (trial.users().isEmpty()) {
            return Optional.of(unused(trial));
        }
        var isOrdered = trial.notOrderedFor().isEmpty();
        return trial.daysLeft() <= LAST_DAYS && !isOrdered ? Optional.of(ending(trial)) : Optional.empty();
    }

    private Attention unused(SubscriptionSummary trial) {
        var isEnding = trial.daysLeft() <= LAST_DAYS;
        return new Attention(
                isEnding ? 4 : 6,
                isEnding ? Tone.WARNING : Tone.NEUTRAL,
                text("dashboard.trial.unused", title(trial), end(trial, moments::dateInWords)),
                text("dashboard.trial.unused.text"),
                AssetNavigation.LIST,
                text("asset.add"));
    }

    private Attention ending(SubscriptionSummary trial) {
        var orders = TrialOrder.of(trial, offers);
        return new Attention(
                4,
                Tone.WARNING,
                text("dashboard.trial.ends", title(trial), end(trial, moments::fromToday)),
                trial.userNames(),
                orders.size() == 1 ? orders.getFirst().path() : OrderNavigation.SUBSCRIPTIONS,
                orders.size() == 1 ? orders.getFirst().verb(words, orders) : text("dashboard.see.trial"));
    }

    private String title(SubscriptionSummary trial) {
        return words.title(trial.entitlement().product());
    }

    private static String end(SubscriptionSummary trial, Function<LocalDate, String> inWords) {
        return trial.entitlement().end().map(inWords).orElse("");
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
