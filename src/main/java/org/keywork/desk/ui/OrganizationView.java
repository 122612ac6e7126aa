package org.keywork.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keywork.account.Bounce;
import org.keywork.account.Bounces;
import org.keywork.account.OrganizationId;
import org.keywork.desk.OrganizationList;
import org.keywork.desk.OrganizationRow;
import org.keywork.shell.MainLayout;
import org.keywork.shell.PageHeader;

/** All that sales know of an organization: its people, what runs, what it ordered and owes. Never a key. */
@Route(value = SalesPages.ORGANIZATIONS + "/:id", layout = MainLayout.class)
@RolesAllowed("SALES")
class OrganizationView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int UUID_LENGTH = 36;

    private final OrganizationList organizations;
    private final Bounces bounces;
    private final OrganizationServerRows servers;
    private final OrganizationGrants grants;
    private final OrganizationMoney money;
    private @Nullable OrganizationRow shown;

    OrganizationView(
            OrganizationList organizations,
            Bounces bounces,
            OrganizationServerRows servers,
            OrganizationGrants grants,
            OrganizationMoney money) {
        this.organizations = organizations;
        this.bounces = bounces;
        this.servers = servers;
        this.grants = grants;
        this.money = money;
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
        add(money.summary(organization));
        bounced(id).ifPresent(this::add);
        add(
                people(id),
                servers.of(id, () -> show(organization)),
                grants.subscriptions(id),
                grants.trials(id),
                money.orders(id),
                money.invoices(id));
    }

    /** That mails to it come back; empty where they don’t. */
    private Optional<Paragraph> bounced(OrganizationId id) {
        var addresses = bounces.of(id).stream().map(Bounce::email).toList();
        if (addresses.isEmpty()) {
            return Optional.empty();
        }
        var said = new Paragraph(getTranslation("sales.organization.bounces", String.join(", ", addresses)));
        said.addClassName("kw-refusal");
        return Optional.of(said);
    }

    private Section people(OrganizationId id) {
        var lines = organizations.people(id).stream()
                .map(person -> new ListItem(
                        new Span(person.name()),
                        new Anchor("mailto:" + person.email(), person.email()),
                        new Span(person.isOwner() ? getTranslation("sales.people.owner") : "")))
                .toList();
        return new Papers(getTranslation("sales.people.title"), lines);
    }

    @Override
    public String getPageTitle() {
        return Optional.ofNullable(shown).map(OrganizationRow::name).orElse("");
    }
}
