package org.keywork.asset.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.keywork.asset.AssetNavigation;
import org.keywork.asset.ServerBadge;
import org.keywork.asset.ServerState;
import org.keywork.asset.ServerSummary;
import org.keywork.asset.TrialBadge;
import org.keywork.catalog.Offer;
import org.keywork.catalog.Offers;
import org.keywork.shell.Languages;
import org.keywork.shell.Moments;

/** One server as a row: what it is called, what it has, how it fares, when it was heard of. */
@SpringComponent
class ServerRows {
    private final Offers offers;
    private final Moments moments;

    ServerRows(Offers offers, Moments moments) {
        this.offers = offers;
        this.moments = moments;
    }

    Div of(ServerSummary server) {
        var name = new Anchor(AssetNavigation.to(server.id()), server.name());
        name.addClassName("kw-server-name");
        var offer = new Span(offers.find(server.entitlement().product())
                .map(found -> title(found))
                .orElse(server.entitlement().product().value()));
        offer.addClassName("kw-server-offer");
        var state = ServerBadge.of(server, moments);
        var url = new Span(server.url().map(address -> address.withoutScheme()).orElse(""));
        url.addClassName("kw-server-url");
        var row = new Div(name, offer, state, url, contact(server));
        row.addClassName("kw-server");
        return row;
    }

    private static String title(Offer offer) {
        return offer.title(Languages.current());
    }

    /** With its trial, where its state says something more urgent. */
    private Span contact(ServerSummary server) {
        var contact = new Span();
        contact.addClassName("kw-server-contact");
        server.trial()
                .filter(trial -> server.state() != ServerState.VALID)
                .ifPresent(trial -> contact.add(new TrialBadge(trial.daysLeft())));
        server.glpiVersion().ifPresent(version -> contact.add(new Span(I18NProvider.translate("asset.glpi", version))));
        server.lastSeen()
                .ifPresent(
                        seen -> contact.add(moments.at(seen, I18NProvider.translate("asset.seen", moments.ago(seen)))));
        return contact;
    }
}
