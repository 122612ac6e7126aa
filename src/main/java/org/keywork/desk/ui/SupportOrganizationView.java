package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keywork.account.CurrentUser;
import org.keywork.account.OrganizationId;
import org.keywork.account.Role;
import org.keywork.asset.OrganizationServers;
import org.keywork.asset.ServerBadge;
import org.keywork.asset.ServerSummary;
import org.keywork.desk.OrganizationList;
import org.keywork.desk.OrganizationRow;
import org.keywork.desk.Timeline;
import org.keywork.desk.TimelineSubject;
import org.keywork.revocation.Target;
import org.keywork.shell.MainLayout;
import org.keywork.shell.Moments;
import org.keywork.shell.PageHeader;
import org.keywork.validation.ContactDesk.Refusal;

/** What support knows of an organization: its people, its servers, and everything that happened. */
@Route(value = SupportPages.ORGANIZATIONS + "/:id", layout = MainLayout.class)
@RolesAllowed({"SUPPORT", "ADMIN"})
class SupportOrganizationView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentUser user;
    private final OrganizationList organizations;
    private final OrganizationPeople people;
    private final OrganizationServers servers;
    private final RefusedNow refusedNow;
    private final SupportSubscriptions subscriptions;
    private final RevocationMenu menu;
    private final OfferTitles titles;
    private final Timeline timeline;
    private final TimelineWords words;
    private final Moments moments;
    private String title = "";

    @Nullable
    RowList<Line> rows;

    SupportOrganizationView(
            CurrentUser user,
            OrganizationList organizations,
            OrganizationPeople people,
            OrganizationServers servers,
            RefusedNow refusedNow,
            SupportSubscriptions subscriptions,
            RevocationMenu menu,
            OfferTitles titles,
            Timeline timeline,
            TimelineWords words,
            Moments moments) {
        this.user = user;
        this.organizations = organizations;
        this.people = people;
        this.servers = servers;
        this.refusedNow = refusedNow;
        this.subscriptions = subscriptions;
        this.menu = menu;
        this.titles = titles;
        this.timeline = timeline;
        this.words = words;
        this.moments = moments;
        addClassNames("kw-server-page", "kw-support");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("id")
                .flatMap(OrganizationView::parse)
                .orElseThrow(NotFoundException::new));
    }

    private void show(OrganizationId id) {
        var organization = organizations.find(id).orElseThrow(NotFoundException::new);
        title = organization.name();
        removeAll();
        add(
                new PageHeader(title, salesPage(id).toArray(Component[]::new))
                        .beside(menu.of(Target.of(id), () -> showAgain(id)))
                        .under(getTranslation("support.search.title"), SupportPages.SEARCH),
                answer(organization),
                subscriptions.of(id, () -> showAgain(id)),
                servers(organization),
                people.of(id),
                new TimelineList(new TimelineSubject.OfOrganization(id), timeline, words, moments));
    }

    /** After an act, whose button is gone. */
    private void showAgain(OrganizationId id) {
        show(id);
        PageHeader.focusShown();
    }

    private List<Component> salesPage(OrganizationId id) {
        if (!user.has(Role.SALES)) {
            return List.of();
        }
        var page = new Anchor(SalesPages.to(id), getTranslation("support.sales-page"));
        page.addClassNames("kw-button", "kw-button-quiet");
        return List.of(page);
    }

    private Div answer(OrganizationRow organization) {
        var answer = new Div(
                new Paragraph(getTranslation("support.organization.since", moments.day(organization.since()))),
                new Paragraph(getTranslation("sales.servers", organization.servers())));
        people.bounced(organization.id()).ifPresent(answer::add);
        answer.addClassName("kw-state");
        return answer;
    }

    private Section servers(OrganizationRow organization) {
        if (organization.servers() == 0) {
            return new Papers(getTranslation("sales.servers.title"), List.of(), getTranslation("sales.servers.none"));
        }
        var list = new RowList<Line>(
                getTranslation("sales.servers.title"),
                (offset, limit) -> lines(organization.id(), offset, limit),
                this::row);
        list.show(servers.count(organization.id(), ""));
        rows = list;
        return new Section(new H2(getTranslation("sales.servers.title")), list);
    }

    /** @param refusal that whoever came last was refused */
    record Line(ServerSummary server, Optional<Refusal> refusal) {}

    private List<Line> lines(OrganizationId id, int offset, int limit) {
        var page = servers.of(id, "", offset, limit);
        var refused = refusedNow.among(page);
        return page.stream()
                .map(server -> new Line(server, Optional.ofNullable(refused.get(server.id()))))
                .toList();
    }

    Row row(Line line) {
        var server = line.server();
        return new Row(SupportPages.to(server.id()), server.name())
                .sub(server.url().map(url -> url.withoutScheme()).orElse(""))
                .what(titles.of(server.entitlement().product()))
                .when(new Span(server.glpiVersion()
                        .map(version -> getTranslation("asset.glpi", version))
                        .orElse("")))
                .state(line.refusal().map(RefusedNow::badge).orElseGet(() -> ServerBadge.of(server, moments)));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
