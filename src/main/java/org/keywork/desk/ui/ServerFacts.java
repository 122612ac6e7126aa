package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.keywork.asset.ServerDetails;
import org.keywork.billing.OrderNavigation;
import org.keywork.shell.Moments;
import org.keywork.shell.Mono;

/** What is known of the server: offer, period, UID, URL, version, last contact. */
class ServerFacts extends Section {
    private final DescriptionList facts = new DescriptionList();

    ServerFacts(ServerDetails server, OfferTitles titles, TrialWords trials, Moments moments) {
        addClassName("kw-facts");
        var entitlement = server.entitlement();
        fact(
                "offer",
                new Anchor(
                        OrderNavigation.SUBSCRIPTIONS,
                        server.trial().map(trials::what).orElseGet(() -> titles.of(entitlement.product()))));
        fact("period", new Span(period(server, moments)));
        entitlement.end().ifPresent(end -> fact("end", new Span(moments.fromToday(end))));
        server.trial().ifPresent(trial -> fact("then", new Span(trials.then(trial))));
        fact("uid", server.uid().<Component>map(uid -> new Mono(uid.value())).orElseGet(() -> none("uid.none")));
        fact("url", server.url().<Component>map(url -> new Mono(url.value())).orElseGet(() -> none("url.none")));
        fact("version", server.glpiVersion().<Component>map(Span::new).orElseGet(() -> none("version.none")));
        fact("seen", server.lastSeen().<Component>map(moments::relative).orElseGet(() -> none("seen.never")));
        add(new H2(getTranslation("server.facts")), facts);
    }

    private void fact(String key, Component value) {
        facts.add(new Term(getTranslation("server.facts." + key)), new Description(value));
    }

    private Span none(String key) {
        var none = new Span(getTranslation("server.facts." + key));
        none.addClassName("kw-none");
        return none;
    }

    private String period(ServerDetails server, Moments moments) {
        var begin = server.entitlement().begin();
        var end = server.entitlement().end();
        return begin.isPresent() && end.isPresent()
                ? getTranslation(
                        "server.facts.period.dates", moments.dateInWords(begin.get()), moments.dateInWords(end.get()))
                : getTranslation("server.facts.period.free");
    }
}
