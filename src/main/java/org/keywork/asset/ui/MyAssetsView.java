package org.keywork.asset.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.keywork.asset.AssetId;
import org.keywork.asset.AssetNavigation;
import org.keywork.asset.MyAssets;
import org.keywork.asset.ServerSummary;
import org.keywork.catalog.Offers;
import org.keywork.shell.EmptyState;
import org.keywork.shell.MainLayout;
import org.keywork.shell.Notices;
import org.keywork.shell.PageHeader;

/** The customer's servers: how each fares, at one glance. */
@Route(value = AssetNavigation.LIST, layout = MainLayout.class)
@RolesAllowed("CUSTOMER")
@Menu(title = "asset.menu", order = 10, icon = "vaadin:server")
class MyAssetsView extends Div implements HasDynamicTitle {
    /** More than fit on any screen: the style sheet takes what there is. */
    private static final int MOST_ROWS = 100;

    private final MyAssets assets;
    private final Offers offers;
    final Button add = new Button(getTranslation("asset.add"), VaadinIcon.PLUS.create(), click -> openDialog());
    final TextField search = new TextField();
    final VirtualList<ServerSummary> list = new VirtualList<>();
    private final Paragraph count = new Paragraph();
    private final Div body = new Div();

    MyAssetsView(MyAssets assets, Offers offers, ServerRows rows) {
        this.assets = assets;
        this.offers = offers;
        add.addThemeVariants(ButtonVariant.PRIMARY);
        search.setPlaceholder(getTranslation("asset.search.hint"));
        search.setAriaLabel(getTranslation("asset.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(200);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        count.getElement().setAttribute("role", "status");
        count.addClassName("kw-count");
        list.addClassName("kw-servers");
        list.getElement().setAttribute("aria-label", getTranslation("asset.list"));
        list.setRenderer(new ComponentRenderer<>(rows::of));
        list.setDataProvider(DataProvider.fromCallbacks(
                query -> assets.search(search.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> assets.count(search.getValue())));
        add(new PageHeader(getTranslation("asset.title"), add), body);
        show();
    }

    private void show() {
        body.removeAll();
        var found = assets.count(search.getValue());
        if (found == 0 && search.getValue().isBlank()) {
            add.setVisible(false);
            var first = new Button(getTranslation("asset.add"), VaadinIcon.PLUS.create(), click -> openDialog());
            first.addThemeVariants(ButtonVariant.PRIMARY);
            body.add(new EmptyState(getTranslation("asset.empty.title"), getTranslation("asset.empty"), first));
            return;
        }
        add.setVisible(true);
        count.setText(
                found == 0
                        ? getTranslation(
                                "asset.nothing-found", search.getValue().strip())
                        : getTranslation("asset.count", found));
        list.getStyle().set("--kw-rows", String.valueOf(Math.min(found, MOST_ROWS)));
        list.setVisible(found > 0);
        list.getDataProvider().refreshAll();
        var tools = new Div(search, count);
        tools.addClassName("kw-tools");
        body.add(tools, list);
    }

    private void openDialog() {
        new AddServerDialog(assets, offers, this::added).open();
    }

    private void added(AssetId id) {
        Notices.success(getTranslation("asset.added"));
        getUI().ifPresent(ui -> ui.navigate(AssetNavigation.to(id)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("asset.title");
    }
}
