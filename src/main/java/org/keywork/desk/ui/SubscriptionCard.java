package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keywork.asset.AssetNavigation;
import org.keywork.asset.ServerUse;
import org.keywork.billing.OrderDetails;
import org.keywork.billing.OrderNavigation;
import org.keywork.catalog.Offer;
import org.keywork.catalog.Offers;
import org.keywork.shell.Moments;
import org.keywork.shell.StatusBadge;
import org.keywork.shell.StatusBadge.Tone;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.Standing;

/** A subscription: how it stands, until when, who uses it, and the one thing to do. */
class SubscriptionCard extends Article {
    private static final int MOST_NAMES = 12;

    private final SubscriptionSummary subscription;
    private final Offers offers;
    private final OrderWords words;
    private final Moments moments;
    final Div acts = new Div();

    /** @param isMostUrgent whether its renewal is the page's primary action */
    SubscriptionCard(
            SubscriptionSummary subscription, Offers offers, OrderWords words, Moments moments, boolean isMostUrgent) {
        this.subscription = subscription;
        this.offers = offers;
        this.words = words;
        this.moments = moments;
        addClassNames("kw-card", "kw-subscription");
        acts.addClassName("kw-actions");
        var heading = new Div(new H2(words.title(subscription.entitlement().product())), badge());
        heading.addClassName("kw-subscription-title");
        add(heading, new Paragraph(period()));
        if (subscription.standing() == Standing.RUNNING
                && subscription.entitlement().end().isPresent()) {
            add(daysLeft());
        }
        add(servers());
        follows().ifPresent(said -> add(new Paragraph(said)));
        subscription.open().ifPresent(order -> add(waiting(order)));
        subscription.ordered().forEach(order -> add(waiting(order)));
        subscription.unpaid().ifPresent(order -> add(unpaid(order)));
        fillActs(isMostUrgent);
        if (acts.getComponentCount() > 0) {
            add(acts);
        }
    }

    private StatusBadge badge() {
        var days = subscription.daysLeft();
        return switch (subscription.standing()) {
            case NOT_BEGUN -> new StatusBadge(Tone.NEUTRAL, getTranslation("asset.state.NOT_BEGUN"));
            case SUSPENDED -> new StatusBadge(Tone.ERROR, getTranslation("asset.state.SUSPENDED"));
            case ENDED -> new StatusBadge(Tone.ERROR, getTranslation("asset.state.ENDED"));
            case CANCELLED -> new StatusBadge(Tone.NEUTRAL, getTranslation("subscription.closed"));
            case RUNNING -> {
                if (subscription.isTrial()) {
                    yield new StatusBadge(Tone.NEUTRAL, getTranslation("subscription.trial", days));
                }
                yield subscription.endsSoon()
                        ? new StatusBadge(Tone.WARNING, getTranslation("subscription.ends", days))
                        : new StatusBadge(Tone.SUCCESS, getTranslation("asset.state.VALID"));
            }
        };
    }

    private String period() {
        var begin = subscription.entitlement().begin();
        var end = subscription.entitlement().end();
        if (begin.isEmpty() || end.isEmpty()) {
            return getTranslation("server.facts.period.free");
        }
        var from = moments.dateInWords(begin.get());
        return switch (subscription.standing()) {
            case NOT_BEGUN -> getTranslation("subscription.period.begins", from, moments.dateInWords(end.get()));
            case ENDED -> getTranslation("subscription.period.ended", moments.fromToday(end.get()));
            case RUNNING -> getTranslation("subscription.period.runs", from, moments.fromToday(end.get()));
            case SUSPENDED, CANCELLED ->
                getTranslation("server.facts.period.dates", from, moments.dateInWords(end.get()));
        };
    }

    private Component daysLeft() {
        var entitlement = subscription.entitlement();
        return new DaysLeftBar(
                entitlement.begin().orElse(subscription.today()),
                entitlement.end().orElseThrow(),
                subscription.today());
    }

    private Component servers() {
        var users = subscription.users();
        var part = new Div(new Paragraph(getTranslation(
                "subscription.servers", users.size(), subscription.entitlement().servers())));
        if (!users.isEmpty()) {
            var names = new UnorderedList();
            names.addClassName("kw-names");
            users.stream()
                    .limit(MOST_NAMES)
                    .map(SubscriptionCard::name)
                    .map(ListItem::new)
                    .forEach(names::add);
            if (users.size() > MOST_NAMES) {
                names.add(new ListItem(new Anchor(
                        AssetNavigation.LIST, getTranslation("subscription.servers.more", users.size() - MOST_NAMES))));
            }
            part.add(names);
        }
        return part;
    }

    private static Anchor name(ServerUse.User server) {
        return new Anchor(AssetNavigation.to(server.id()), server.name());
    }

    /** What follows, and for whom where it isn't the same for all. */
    private Optional<String> follows() {
        var next = subscription.next();
        if (subscription.isFollowed() && next.size() == 1) {
            return Optional.of(getTranslation(
                    "subscription.next", words.title(next.getFirst().product()), begin(next.getFirst())));
        }
        var said = next.stream()
                .filter(one -> !subscription.goingOnWith(one).isEmpty())
                .map(one -> getTranslation(
                        "subscription.next.for",
                        words.title(one.product()),
                        begin(one),
                        SubscriptionSummary.names(subscription.goingOnWith(one))))
                .collect(Collectors.joining(" "));
        if (said.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                subscription.left().isEmpty()
                        ? said
                        : said + " " + getTranslation("subscription.next.left", subscription.leftNames()));
    }

    private String begin(Entitlement next) {
        return next.begin().map(moments::dateInWords).orElse("");
    }

    private Component waiting(OrderDetails order) {
        return new Paragraph(new Anchor(
                OrderNavigation.to(order.id()),
                getTranslation("subscription.waiting." + order.wanted().kind(), order.number())));
    }

    private Component unpaid(OrderDetails order) {
        return new Paragraph(
                new Anchor(OrderNavigation.to(order.id()), getTranslation("subscription.unpaid", order.number())));
    }

    private void fillActs(boolean isMostUrgent) {
        var id = subscription.id();
        if (subscription.canBeRenewed()) {
            acts.add(act(
                    "subscription.renew",
                    OrderNavigation.renew(id),
                    isMostUrgent ? "kw-button-primary" : "kw-button-second"));
        } else if (subscription.canBeUpgraded() && higher().isPresent()) {
            acts.add(act("subscription.upgrade", OrderNavigation.upgrade(id, List.of()), "kw-button-quiet"));
        } else if (subscription.isTrial() && subscription.standing() == Standing.RUNNING) {
            var orders = TrialOrder.of(subscription, offers);
            orders.forEach(order -> acts.add(named(order.verb(words, orders), order.path(), "kw-button-quiet")));
        }
        if (subscription.isPaid()
                && subscription.standing() == Standing.ENDED
                && subscription.matters()
                && !subscription.left().isEmpty()) {
            acts.add(act("subscription.continue-free", OrderNavigation.continueFree(id), "kw-button-quiet"));
        }
    }

    private Optional<Offer> higher() {
        return offers.find(subscription.entitlement().product())
                .filter(offer -> !offer.isCloud())
                .flatMap(offer -> offers.paid().stream()
                        .filter(other -> !other.isCloud() && other.level() > offer.level())
                        .findFirst());
    }

    /** Read out with what it is about, since several cards say the same verb. */
    private Anchor act(String key, String path, String look) {
        return named(getTranslation(key), path, look);
    }

    private Anchor named(String verb, String path, String look) {
        var act = new Anchor(path, verb);
        act.addClassNames("kw-button", look);
        act.getElement()
                .setAttribute(
                        "aria-label",
                        verb + ", " + words.title(subscription.entitlement().product()));
        return act;
    }
}
