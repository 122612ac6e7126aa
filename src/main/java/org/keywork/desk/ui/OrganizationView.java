package org.keywork.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final OrganizationPeople people;
    private final OrganizationServerRows servers;
    private final OrganizationGrants grants;
    private final OrganizationMoney money;
    private @Nullable OrganizationRow shown;

    OrganizationView(
            OrganizationList organizations,
            OrganizationPeople people,
            OrganizationServerRows servers,
            OrganizationGrants grants,
            OrganizationMoney money) {
        this.organizations = organizations;
        this.people = people;
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
        people.bounced(id).ifPresent(said -> {
            said.addClassName("kw-refusal");
            add(said);
        });
        add(
                people.of(id),
                servers.of(id, () -> show(organization)),
                grants.subscriptions(id),
                grants.trials(id),
                money.orders(id),
                money.invoices(id));
    }

    @Override
    public String getPageTitle() {
        return Optional.ofNullable(shown).map(OrganizationRow::name).orElse("");
    }
}
