package org.keywork.desk.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.keywork.asset.AssetNavigation;
import org.keywork.asset.MyAssets;
import org.keywork.shell.EmptyState;
import org.keywork.shell.MainLayout;
import org.keywork.shell.PageHeader;
import org.keywork.shell.StatusBadge;

/** The first page after signing in: what needs attention, the most urgent first; apart from it, what is with us. */
@Route(value = "dashboard", layout = MainLayout.class)
@RolesAllowed("CUSTOMER")
@Menu(title = "dashboard.menu", order = 5, icon = "vaadin:dashboard")
class DashboardView extends Div implements HasDynamicTitle {
    final OrderedList list = new OrderedList();
    final UnorderedList withUs = new UnorderedList();

    DashboardView(MyAttention attention, MyAssets assets) {
        addClassName("kw-dashboard");
        add(new PageHeader(getTranslation("dashboard.title")));
        var found = attention.all().stream().collect(Collectors.partitioningBy(Attention::isWithUs));
        var yours = found.get(false);
        var ours = found.get(true);
        if (yours.isEmpty()) {
            add(nothing(assets.count("")));
        } else {
            add(new Paragraph(getTranslation("dashboard.text", yours.size())), fill(list, yours, true));
        }
        if (!ours.isEmpty()) {
            add(new H2(getTranslation("dashboard.with-us")), fill(withUs, ours, false));
        }
    }

    private EmptyState nothing(int servers) {
        var toServers = new Anchor(
                AssetNavigation.LIST, getTranslation(servers == 0 ? "dashboard.first" : "shell.to-my-assets"));
        toServers.addClassNames("kw-button", servers == 0 ? "kw-button-primary" : "kw-button-second");
        return servers == 0
                ? new EmptyState(getTranslation("dashboard.empty.title"), getTranslation("dashboard.empty"), toServers)
                : new EmptyState(
                        getTranslation("dashboard.calm.title"), getTranslation("dashboard.calm", servers), toServers);
    }

    private <L extends HtmlContainer> L fill(L list, List<Attention> found, boolean firstIsPrimary) {
        list.addClassName("kw-lines");
        for (int i = 0; i < found.size(); i++) {
            list.add(line(found.get(i), firstIsPrimary && i == 0));
        }
        return list;
    }

    private ListItem line(Attention attention, boolean isPrimary) {
        var title = new StatusBadge(attention.tone(), attention.title());
        title.addClassName("kw-line-name");
        var text = new Span(attention.text());
        text.addClassName("kw-line-facts");
        var said = new Div(title, text);
        said.addClassName("kw-line");
        var act = new Anchor(attention.path(), attention.verb());
        act.addClassNames("kw-button", isPrimary ? "kw-button-primary" : "kw-button-quiet");
        act.getElement().setAttribute("aria-label", getTranslation("shell.of", attention.verb(), attention.title()));
        return new ListItem(said, act);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dashboard.title");
    }
}
