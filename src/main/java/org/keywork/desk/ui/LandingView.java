package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.keywork.catalog.Offer;
import org.keywork.catalog.Offers;
import org.keywork.shell.PortalProperties;
import org.keywork.shell.PublicLayout;
import org.keywork.subscription.Subscriptions;

/** What the portal is for, what can be had, and the way in. */
@Route(value = "", layout = PublicLayout.class)
@AnonymousAllowed
class LandingView extends Div implements HasDynamicTitle {
    final Anchor primary;
    final Div cards = new Div();
    private final boolean canOrder;

    LandingView(
            Offers offers, Subscriptions subscriptions, AuthenticationContext authentication, PortalProperties portal) {
        addClassName("kw-landing");
        canOrder = authentication.hasRole("CUSTOMER");
        primary = authentication.isAuthenticated()
                ? new Anchor("/assets", getTranslation("shell.to-my-assets"))
                : new Anchor("/register", getTranslation("landing.create"));
        primary.addClassNames("kw-button", "kw-button-primary");
        add(
                hero(),
                offers(offers.all(), subscriptions.freeServers()),
                new HowItWorks(),
                new KeyChecks(portal.baseUrl()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("landing.page-title");
    }

    private Component hero() {
        var lead = new Paragraph(getTranslation("landing.lead"));
        lead.addClassName("kw-lead");
        var hero = new Section(new H1(getTranslation("landing.title")), lead, primary);
        hero.addClassName("kw-hero");
        return hero;
    }

    private Component offers(List<Offer> offers, int freeServers) {
        cards.addClassName("kw-offers");
        if (canOrder) {
            cards.addClassName("kw-offers-to-order");
        }
        for (var i = 0; i < offers.size(); i++) {
            cards.add(new OfferCard(offers.get(i), offers.subList(0, i), freeServers, canOrder));
        }
        return new Section(
                new H2(getTranslation("landing.offers.title")),
                new Paragraph(getTranslation("landing.offers.text")),
                cards);
    }
}
