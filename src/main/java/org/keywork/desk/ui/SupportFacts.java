package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.keywork.account.CurrentUser;
import org.keywork.account.OrganizationId;
import org.keywork.account.Role;
import org.keywork.asset.ServerFile;
import org.keywork.shell.Languages;
import org.keywork.shell.Moments;
import org.keywork.shell.Mono;
import org.keywork.subscription.Entitlement;

/** What is known of a server, its days read in the time zone of whose it is. */
@SpringComponent
class SupportFacts {
    private final CurrentUser user;
    private final OfferTitles titles;
    private final Moments moments;

    SupportFacts(CurrentUser user, OfferTitles titles, Moments moments) {
        this.user = user;
        this.titles = titles;
        this.moments = moments;
    }

    Facts of(ServerFile file) {
        var server = file.server();
        var there = moments.in(Languages.current(), file.zone());
        return new Facts(text("support.server.facts"))
                .fact(
                        text("support.fact.organization"),
                        organization(file.owner().id(), file.owner().name()))
                .fact(
                        text("support.fact.product"),
                        server.trial()
                                .map(trial -> text("server.trial.of", titles.of(trial.product())))
                                .orElseGet(() -> titles.of(server.entitlement().product())))
                .fact(text("support.fact.begin"), server.entitlement().begin().map(there::dateAndZone))
                .fact(text("support.fact.end"), server.entitlement().end().map(there::dateAndZone))
                .fact(text("support.fact.next"), server.rights().next().map(this::title))
                .fact(
                        text("support.fact.uid"),
                        server.uid()
                                .<Component>map(uid -> new Mono(uid.value()))
                                .orElseGet(() -> new Span(text("server.facts.uid.none"))))
                .fact(text("support.fact.bound"), server.boundAt().map(there::momentAndZone))
                .part(text("support.fact.url"), server.url().map(url -> new Mono(url.value())))
                .fact(text("support.fact.seen"), server.lastSeen().map(there::momentAndZone))
                .fact(text("support.fact.glpi"), server.glpiVersion())
                .fact(text("support.fact.moves"), text("support.fact.moves.left", server.movesLeft()));
    }

    private String title(Entitlement next) {
        return titles.of(next.product());
    }

    /** With sales' page of it for those who have that, too. */
    private Component organization(OrganizationId id, String name) {
        var links = new Span(new Anchor(SupportPages.to(id), name));
        links.addClassName("kw-row-facts");
        if (user.has(Role.SALES)) {
            links.add(new Anchor(SalesPages.to(id), text("support.sales-page")));
        }
        return links;
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
