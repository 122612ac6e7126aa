package org.keywork.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.keywork.desk.OrderFilter;
import org.keywork.desk.OrderList;
import org.keywork.desk.OrderRow;
import org.keywork.desk.OrderSort;
import org.keywork.shell.MainLayout;
import org.keywork.shell.MenuAlso;
import org.keywork.shell.PageHeader;

/** Every order and quote: found by what is on its papers, or by how it stands. */
@Route(value = SalesPages.ORDERS, layout = MainLayout.class)
@RolesAllowed("SALES")
@MenuAlso(SalesPages.QUOTE)
@Menu(title = "sales.orders.title", order = 120, icon = "vaadin:invoice")
class OrdersView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final OrderList orders;
    final SearchField search = new SearchField(getTranslation("sales.search"), getTranslation("sales.orders.search"));
    final FilterButtons<OrderFilter> filters = new FilterButtons<>(
            OrderFilter.class, OrderFilter.OPEN, one -> getTranslation("sales.orders.filter." + one), one -> changed());
    final Select<OrderSort> sort = new Select<>();
    final RowList<OrderRow> rows;
    private final Paragraph count = new Paragraph();
    private boolean entering;

    OrdersView(OrderList orders, OrderRows row) {
        this.orders = orders;
        rows = new RowList<>(
                getTranslation("sales.orders.title"),
                (offset, limit) -> orders.find(search.getValue(), filters.chosen(), sort.getValue(), offset, limit),
                row::of);
        filters.getElement().setAttribute("aria-label", getTranslation("sales.orders.filter"));
        sort.setItems(OrderSort.values());
        sort.setItemLabelGenerator(one -> getTranslation("sales.orders.sort." + one));
        sort.setAriaLabel(getTranslation("sales.sort"));
        sort.setValue(OrderSort.PLACED);
        count.addClassName("kw-count");
        count.getElement().setAttribute("role", "status");
        search.addValueChangeListener(change -> changed());
        sort.addValueChangeListener(change -> changed());
        var quote = new Button(getTranslation("sales.quote.new"), VaadinIcon.PLUS.create());
        quote.addThemeVariants(ButtonVariant.PRIMARY);
        quote.addClickListener(click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(SalesPages.QUOTE)));
        var tools = new Div(search, sort, count);
        tools.addClassName("kw-tools");
        add(new PageHeader(getTranslation("sales.orders.title"), quote), filters, tools, rows);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        entering = true;
        filters.choose(
                Addresses.parameter(event, "state").flatMap(OrderFilter::of).orElse(OrderFilter.OPEN));
        sort.setValue(Addresses.parameter(event, "sort").flatMap(OrderSort::of).orElse(OrderSort.PLACED));
        search.setValue(Addresses.parameter(event, "q").orElse(""));
        entering = false;
        show();
    }

    private void changed() {
        if (!entering) {
            Addresses.say(
                    SalesPages.ORDERS,
                    Map.of(
                            "state", filters.chosen().code(),
                            "sort",
                                    sort.getValue() == OrderSort.PLACED
                                            ? ""
                                            : sort.getValue().code(),
                            "q", search.getValue().strip()));
            show();
        }
    }

    private void show() {
        var found = orders.count(search.getValue(), filters.chosen());
        count.setText(getTranslation(
                search.isEmpty() ? "sales.orders.count" : "sales.orders.found",
                found,
                search.getValue().strip()));
        rows.show(found);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sales.orders.title");
    }
}
