package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.keywork.asset.AssetId;
import org.keywork.asset.ServerDesk;
import org.keywork.asset.ServerFile;
import org.keywork.revocation.RevocationHistory;
import org.keywork.shell.MainLayout;
import org.keywork.shell.Moments;
import org.keywork.shell.PageHeader;
import org.keywork.shell.PortalProperties;
import org.keywork.validation.ContactDesk;

/**
 * A server's page as its owner sees it, to be read along with them: nothing on it can be done, and their key isn't on it.
 * Whoever opens it is recorded.
 */
@Route(value = SupportPages.SERVERS + "/:id/" + SupportPages.AS_CUSTOMER, layout = MainLayout.class)
@RolesAllowed({"SUPPORT", "ADMIN"})
class ServerAsCustomerView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final ServerDesk desk;
    private final ContactDesk contacts;
    private final RevocationHistory revocations;
    private final WhyRevoked whyRevoked;
    private final OfferTitles titles;
    private final TrialWords trials;
    private final Moments moments;
    private final PortalProperties portal;
    private final Clock clock;
    final Div page = new Div();
    private String title = "";

    ServerAsCustomerView(
            ServerDesk desk,
            ContactDesk contacts,
            RevocationHistory revocations,
            WhyRevoked whyRevoked,
            OfferTitles titles,
            TrialWords trials,
            Moments moments,
            PortalProperties portal,
            Clock clock) {
        this.desk = desk;
        this.contacts = contacts;
        this.revocations = revocations;
        this.whyRevoked = whyRevoked;
        this.titles = titles;
        this.trials = trials;
        this.moments = moments;
        this.portal = portal;
        this.clock = clock;
        addClassName("kw-support");
        page.addClassName("kw-server-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var file = event.getRouteParameters()
                .get("id")
                .flatMap(AssetId::parse)
                .flatMap(desk::showAsCustomer)
                .orElseThrow(NotFoundException::new);
        title = file.server().name();
        removeAll();
        page.removeAll();
        fill(file);
        page.setEnabled(false);
        leadingNowhere(page);
        add(banner(file), page);
    }

    private Div banner(ServerFile file) {
        var banner = new Div(
                new Paragraph(getTranslation(
                        "support.as-customer.banner", file.owner().name())),
                new Anchor(SupportPages.to(file.id()), getTranslation("support.as-customer.back")));
        banner.addClassNames("kw-card", "kw-warning", "kw-as-customer");
        banner.getElement().setAttribute("role", "note");
        return banner;
    }

    private void fill(ServerFile file) {
        var server = file.server();
        var acts = revocations.asCustomerSees(server.id());
        page.add(
                new PageHeader(server.name()),
                new ServerStateLine(server, whyRevoked.of(server, acts), trials, moments, clock.instant()),
                KeyCard.withheld(server));
        if (server.currentKey().isPresent() && ServerView.isAwaited(server)) {
            page.add(ServerView.steps(server, portal, new ServerAwaited()));
        }
        page.add(
                new RefusedContacts(server, contacts.of(server.id()), moments, moved -> {}),
                new ServerFacts(server, titles, trials, moments),
                new ServerHistory(server, acts, titles, moments));
    }

    /** The links lead to pages that only a customer has. */
    private static void leadingNowhere(Component part) {
        if (part instanceof Anchor link) {
            link.removeHref();
        }
        part.getChildren().forEach(ServerAsCustomerView::leadingNowhere);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
