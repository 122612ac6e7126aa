package org.keywork.notification;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.keywork.account.OrganizationId;
import org.keywork.account.Organizations;
import org.keywork.account.Recipient;
import org.keywork.asset.ServerUse;
import org.keywork.catalog.Offer;
import org.keywork.catalog.OfferReference;
import org.keywork.catalog.Offers;
import org.keywork.shell.Moments;
import org.keywork.shell.PortalProperties;
import org.keywork.shell.Texts;
import org.keywork.subscription.SubscriptionId;
import org.springframework.stereotype.Component;

/** Begins letters, and knows what they say alike: names, addresses, days. */
@Component
class Drafts {
    private static final int SHOWN_NAMES = 10;
    private static final int SUBJECT_NAME = 60;

    private final Texts texts;
    private final Moments moments;
    private final PortalProperties portal;
    private final Offers offers;
    private final Organizations organizations;
    private final ServerUse servers;

    Drafts(
            Texts texts,
            Moments moments,
            PortalProperties portal,
            Offers offers,
            Organizations organizations,
            ServerUse servers) {
        this.texts = texts;
        this.moments = moments;
        this.portal = portal;
        this.offers = offers;
        this.organizations = organizations;
        this.servers = servers;
    }

    /** To the recipient whom the mail was ordered for, its days in the organization's time zone. */
    Draft begin(MailOrder mail, String section) {
        return begin(mail.to(), section, mail.organization().map(this::zone).orElseThrow());
    }

    Draft begin(Recipient to, String section, ZoneId zone) {
        return new Draft(this, section, to, moments.in(to.language(), zone));
    }

    ZoneId zone(OrganizationId organization) {
        return organizations.find(organization).orElseThrow().zone();
    }

    String text(Locale language, String key, Object... arguments) {
        return texts.get(language, key, arguments);
    }

    URI address(String path) {
        return URI.create(portal.baseUrl() + "/" + path);
    }

    String title(OfferReference product, Locale language) {
        return offers.find(product).map(offer -> offer.title(language)).orElse(product.value());
    }

    boolean isCloud(OfferReference product) {
        return offers.find(product).filter(Offer::isCloud).isPresent();
    }

    String names(List<String> names, Locale language) {
        var shown = String.join(", ", names.subList(0, Math.min(names.size(), SHOWN_NAMES)));
        return names.size() > SHOWN_NAMES
                ? texts.get(language, "notification.names.more", shown, names.size() - SHOWN_NAMES)
                : shown;
    }

    /** By name, those servers that use it and have nothing to follow on it. */
    List<String> remainingOn(SubscriptionId subscription) {
        return servers.usersOf(subscription).stream()
                .filter(user -> user.held().base().equals(subscription))
                .filter(user -> user.held().next().isEmpty())
                .map(ServerUse.User::name)
                .sorted()
                .toList();
    }

    /** By name, those servers that use it, try it, or will use it next. */
    List<String> usersOf(SubscriptionId subscription) {
        return servers.usersOf(subscription).stream()
                .map(ServerUse.User::name)
                .sorted()
                .toList();
    }

    /** What people chose to call something, as short as a subject needs it. */
    static String inSubject(String name) {
        return name.codePointCount(0, name.length()) <= SUBJECT_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, SUBJECT_NAME - 1)) + "…";
    }
}
