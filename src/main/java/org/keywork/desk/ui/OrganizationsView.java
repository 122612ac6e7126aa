package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.keywork.desk.OrganizationList;
import org.keywork.desk.OrganizationRow;
import org.keywork.shell.MainLayout;
import org.keywork.shell.Moments;
import org.keywork.shell.PageHeader;

/** Every organization: found by its name, its people's e-mails, its servers' names and addresses. */
@Route(value = SalesPages.ORGANIZATIONS, layout = MainLayout.class)
@RolesAllowed("SALES")
@Menu(title = "sales.organizations.title", order = 140, icon = "vaadin:building")
class OrganizationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final OrganizationList organizations;
    private final Moments moments;
    final SearchField search =
            new SearchField(getTranslation("sales.search"), getTranslation("sales.organizations.search"));
    final RowList<OrganizationRow> rows;
    private final Paragraph count = new Paragraph();

    OrganizationsView(OrganizationList organizations, Moments moments) {
        this.organizations = organizations;
        this.moments = moments;
        rows = new RowList<>(
                        getTranslation("sales.organizations.title"),
                        (offset, limit) -> organizations.find(search.getValue(), offset, limit),
                        this::row)
                .low();
        count.addClassName("kw-count");
        count.getElement().setAttribute("role", "status");
        search.addClassName("kw-wide");
        search.addValueChangeListener(change -> {
            Addresses.say(
                    SalesPages.ORGANIZATIONS, Map.of("q", search.getValue().strip()));
            show();
        });
        var tools = new Div(search, count);
        tools.addClassName("kw-tools");
        add(new PageHeader(getTranslation("sales.organizations.title")), tools, rows);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search.setValue(Addresses.parameter(event, "q").orElse(""));
        show();
    }

    private void show() {
        var found = organizations.count(search.getValue());
        count.setText(getTranslation(
                search.isEmpty() ? "sales.organizations.count" : "sales.organizations.found",
                found,
                search.getValue().strip()));
        rows.show(found);
    }

    private Row row(OrganizationRow organization) {
        return new Row(SalesPages.to(organization.id()), organization.name())
                .what(getTranslation("sales.people", organization.people()))
                .state(new Span(getTranslation("sales.servers", organization.servers())))
                .amount(getTranslation("sales.since", moments.day(organization.since())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sales.organizations.title");
    }
}
