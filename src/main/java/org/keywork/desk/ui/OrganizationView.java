package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keywork.account.OrganizationId;
import org.keywork.account.Organizations;
import org.keywork.asset.OrganizationServers;
import org.keywork.asset.ServerBadge;
import org.keywork.asset.ServerSummary;
import org.keywork.billing.Euros;
import org.keywork.billing.InvoiceKind;
import org.keywork.billing.OrderDesk;
import org.keywork.billing.OrderDirectory;
import org.keywork.desk.OrderList;
import org.keywork.desk.OrganizationList;
import org.keywork.desk.OrganizationRow;
import org.keywork.shell.Languages;
import org.keywork.shell.MainLayout;
import org.keywork.shell.Moments;
import org.keywork.shell.PageHeader;
import org.keywork.shell.StatusBadge;
import org.keywork.shell.StatusBadge.Tone;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.Standing;
import org.keywork.subscription.Subscriptions;

/** All that sales know of an organization: its people, what runs, what it ordered and owes. Never a key. */
@Route(value = SalesPages.ORGANIZATIONS + "/:id", layout = MainLayout.class)
@RolesAllowed("SALES")
class OrganizationView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int UUID_LENGTH = 36;
    private static final int MOST = 100;

    private final OrganizationList organizations;
    private final Organizations profiles;
    private final OrganizationServers servers;
    private final Subscriptions subscriptions;
    private final OrderList orders;
    private final OrderDirectory directory;
    private final OrderDesk desk;
    private final OrderRows orderRows;
    private final OrganizationExtras extras;
    private final OfferTitles titles;
    private final Moments moments;
    private final Clock clock;
    private @Nullable OrganizationRow shown;

    OrganizationView(
            OrganizationList organizations,
            Organizations profiles,
            OrganizationServers servers,
            Subscriptions subscriptions,
            OrderList orders,
            OrderDirectory directory,
            OrderDesk desk,
            OrderRows orderRows,
            OrganizationExtras extras,
            OfferTitles titles,
            Moments moments,
            Clock clock) {
        this.organizations = organizations;
        this.profiles = profiles;
        this.servers = servers;
        this.subscriptions = subscriptions;
        this.orders = orders;
        this.directory = directory;
        this.desk = desk;
        this.orderRows = orderRows;
        this.extras = extras;
        this.titles = titles;
        this.moments = moments;
        this.clock = clock;
        addClassNames("kw-server-page", "kw-organization");
    }

    /** What an address names; empty where that is no id. */
    static Optional<OrganizationId> parse(String text) {
        try {
            return text.length() == UUID_LENGTH
                    ? Optional.of(new OrganizationId(UUID.fromString(text)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var organization = event.getRouteParameters()
                .get("id")
                .flatMap(OrganizationView::parse)
                .flatMap(organizations::find)
                .orElseThrow(NotFoundException::new);
        shown = organization;
        show(organization);
    }

    private void show(OrganizationRow organization) {
        var id = organization.id();
        var quote = new Button(getTranslation("sales.quote.new"), click -> click.getSource()
                .getUI()
                .ifPresent(ui -> ui.navigate(SalesPages.QUOTE, SalesPages.forOrganization(id))));
        quote.addThemeVariants(ButtonVariant.PRIMARY);
        removeAll();
        add(new PageHeader(organization.name(), quote)
                .under(getTranslation("sales.organizations.title"), SalesPages.ORGANIZATIONS));
        add(summary(organization));
        extras.bounces(id).ifPresent(this::add);
        add(people(id), servers(id), subscriptions(id), extras.trials(id), orders(id), invoices(id));
    }

    /** The answer first: what is owed, and since when they are here. */
    private Div summary(OrganizationRow organization) {
        var owed = orders.owedBy(organization.id());
        var badge = owed.isOverdue()
                ? new StatusBadge(Tone.ERROR, getTranslation("sales.organization.overdue"))
                : new StatusBadge(
                        owed.cents() > 0 ? Tone.NEUTRAL : Tone.SUCCESS,
                        getTranslation(owed.cents() > 0 ? "sales.organization.owes" : "sales.organization.settled"));
        var state = new Div(
                badge,
                new Paragraph(getTranslation(
                        "sales.organization.text",
                        Euros.text(owed.cents(), Languages.current()),
                        moments.day(organization.since()))));
        state.addClassName("kw-state");
        return state;
    }

    private Section people(OrganizationId id) {
        var list = papers();
        organizations.people(id).forEach(person -> {
            var line = new ListItem(new Span(person.name()), new Anchor("mailto:" + person.email(), person.email()));
            line.add(new Span(person.isOwner() ? getTranslation("sales.people.owner") : ""));
            list.add(line);
        });
        return section("sales.people.title", list);
    }

    private Section servers(OrganizationId id) {
        var count = servers.count(id, "");
        if (count == 0) {
            return none("sales.servers.title", "sales.servers.none");
        }
        var rows = new RowList<ServerSummary>(
                getTranslation("sales.servers.title"),
                (offset, limit) -> servers.of(id, "", offset, limit),
                server -> server(id, server));
        rows.show(count);
        return section("sales.servers.title", rows);
    }

    /** Without a link: staff have no page for it here. */
    private Div server(OrganizationId organization, ServerSummary server) {
        var name = new Span(server.name());
        name.addClassName("kw-row-name");
        var url = new Span(server.url().map(address -> address.withoutScheme()).orElse(""));
        url.addClassName("kw-row-sub");
        var offer = new Span(titles.of(server.entitlement().product()));
        offer.addClassName("kw-row-what");
        var state = new ServerBadge(
                server.state(), server.lastSeen().map(moments::day).orElse(""));
        state.addClassName("kw-row-state");
        var row = new Div(name, url, offer, state);
        server.glpiVersion().ifPresent(version -> {
            var glpi = new Span(getTranslation("asset.glpi", version));
            glpi.addClassName("kw-row-when");
            row.add(glpi);
        });
        server.lastSeen().ifPresent(at -> {
            var seen = moments.at(at, getTranslation("asset.seen", moments.ago(at)));
            seen.addClassName("kw-row-note");
            row.add(seen);
        });
        if (!server.hasKey()) {
            row.add(extras.issueKey(
                    organization, server, () -> show(Optional.ofNullable(shown).orElseThrow())));
        }
        row.addClassNames("kw-row", "kw-row-still");
        return row;
    }

    private Section subscriptions(OrganizationId id) {
        var list = papers();
        list.addClassName("kw-papers-period");
        var zone = profiles.find(id).orElseThrow().zone();
        subscriptions.of(id).stream().limit(MOST).forEach(one -> {
            var standing = one.standing(clock.instant(), zone);
            list.add(new ListItem(
                    new Span(titles.withServers(one.product(), one.servers())),
                    new Span(period(one)),
                    new StatusBadge(tone(standing), getTranslation("sales.subscription.standing." + standing))));
        });
        return section("sales.subscriptions.title", list);
    }

    private String period(Entitlement one) {
        var kind = getTranslation("sales.kind." + one.kind());
        return one.begin().isPresent() && one.end().isPresent()
                ? getTranslation(
                        "sales.subscriptions.period",
                        kind,
                        moments.dateInWords(one.begin().get()),
                        moments.dateInWords(one.end().get()))
                : kind;
    }

    private static Tone tone(Standing standing) {
        return switch (standing) {
            case RUNNING -> Tone.SUCCESS;
            case SUSPENDED -> Tone.ERROR;
            case NOT_BEGUN, ENDED, CANCELLED -> Tone.NEUTRAL;
        };
    }

    private Section orders(OrganizationId id) {
        var latest = orders.of(id, MOST);
        if (latest.isEmpty()) {
            return none("sales.orders.title", "sales.organization.orders.none");
        }
        var rows = new RowList<>(
                getTranslation("sales.orders.title"),
                (offset, limit) -> latest.stream().skip(offset).limit(limit).toList(),
                orderRows::ofOrganization);
        rows.show(latest.size());
        return section("sales.orders.title", rows);
    }

    private Section invoices(OrganizationId id) {
        var all = directory.invoicesOf(id);
        if (all.isEmpty()) {
            return none("sales.invoices.title", "sales.invoices.none");
        }
        var list = papers();
        all.stream().limit(MOST).forEach(invoice -> {
            var kind = getTranslation(
                    invoice.kind() == InvoiceKind.INVOICE
                            ? "billing.document.INVOICE"
                            : "billing.document.CREDIT_NOTE");
            list.add(new ListItem(
                    new PdfLink(invoice.number(), kind, () -> desk.pdf(invoice.id())),
                    new Span(invoice.number()),
                    new Span(moments.dateInWords(invoice.issuedOn())),
                    new Span(Euros.text(invoice.grossCents(), Languages.current()))));
        });
        return section("sales.invoices.title", list);
    }

    private static UnorderedList papers() {
        var list = new UnorderedList();
        list.addClassName("kw-papers");
        return list;
    }

    private Section section(String title, Component content) {
        return new Section(new H2(getTranslation(title)), content);
    }

    private Section none(String title, String text) {
        var none = new Paragraph(getTranslation(text));
        none.addClassName("kw-none");
        return section(title, none);
    }

    @Override
    public String getPageTitle() {
        return Optional.ofNullable(shown).map(OrganizationRow::name).orElse("");
    }
}
