package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keywork.asset.AssetNavigation;
import org.keywork.billing.Euros;
import org.keywork.billing.Invoice;
import org.keywork.billing.InvoiceKind;
import org.keywork.billing.MyOrders;
import org.keywork.billing.OrderDetails;
import org.keywork.billing.OrderNavigation;
import org.keywork.catalog.Offers;
import org.keywork.desk.MyCalendar;
import org.keywork.revocation.MyRevocations;
import org.keywork.shell.EmptyState;
import org.keywork.shell.Languages;
import org.keywork.shell.MainLayout;
import org.keywork.shell.MenuAlso;
import org.keywork.shell.Moments;
import org.keywork.shell.PageHeader;
import org.keywork.trial.MyTrials;
import org.keywork.trial.TrialNavigation;

/** What the organization holds: until when, who uses it, what to do next; below it its orders and invoices. */
@Route(value = OrderNavigation.SUBSCRIPTIONS, layout = MainLayout.class)
@RolesAllowed("CUSTOMER")
@MenuAlso({OrderNavigation.ORDER, OrderNavigation.ORDERS, AssetNavigation.CONTINUE_FREE, TrialNavigation.REQUEST})
@Menu(title = "subscription.menu", order = 20, icon = "vaadin:calendar-clock")
class SubscriptionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final MySubscriptions subscriptions;
    private final MyOrders orders;
    private final MyTrials trials;
    private final MyRevocations revocations;
    private final MyCalendar calendar;
    private final Offers offers;
    private final OrderWords words;
    private final Moments moments;
    final Div cards = new Div();

    SubscriptionsView(
            MySubscriptions subscriptions,
            MyOrders orders,
            MyTrials trials,
            MyRevocations revocations,
            MyCalendar calendar,
            Offers offers,
            OrderWords words,
            Moments moments) {
        this.subscriptions = subscriptions;
        this.orders = orders;
        this.trials = trials;
        this.revocations = revocations;
        this.calendar = calendar;
        this.offers = offers;
        this.words = words;
        this.moments = moments;
        addClassName("kw-subscriptions-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        cards.removeAll();
        var header = new PageHeader(getTranslation("subscription.title"));
        add(header);
        var ordered = orders.list();
        var all = subscriptions.all(ordered);
        if (MySubscriptions.onlyFree(all)) {
            add(empty(ordered.isEmpty()));
        } else {
            header.beside(orderAnother());
        }
        add(cards(all.stream().filter(SubscriptionSummary::matters).toList()));
        add(new TrialRequests(trials, words));
        if (!ordered.isEmpty()) {
            add(section("subscription.orders", orders(ordered)));
        }
        var invoices = orders.invoices();
        if (!invoices.isEmpty()) {
            add(section("subscription.invoices", invoices(invoices, ordered)));
        }
        var earlier = all.stream()
                .filter(summary -> !summary.matters() && !summary.isFree())
                .toList();
        if (!earlier.isEmpty()) {
            add(earlier(earlier));
        }
        if (revocations.any()) {
            add(new Anchor(RevocationPages.MINE, getTranslation("revocation.title")));
        }
        add(new CalendarCard(calendar));
    }

    private Component empty(boolean isFirst) {
        var order = new Anchor(OrderNavigation.ORDER, getTranslation("subscription.empty.order"));
        order.addClassNames("kw-button", isFirst ? "kw-button-primary" : "kw-button-second");
        return new EmptyState(getTranslation("subscription.empty.title"), getTranslation("subscription.empty"), order);
    }

    private Anchor orderAnother() {
        var order = new Anchor(OrderNavigation.ORDER, getTranslation("subscription.order-another"));
        order.addClassNames("kw-button", "kw-button-quiet");
        return order;
    }

    private Component cards(List<SubscriptionSummary> now) {
        cards.addClassName("kw-subscriptions");
        var mostUrgent = now.stream().filter(SubscriptionSummary::canBeRenewed).findFirst();
        now.forEach(summary -> cards.add(new SubscriptionCard(
                summary,
                offers,
                words,
                moments,
                mostUrgent.filter(summary::equals).isPresent())));
        return cards;
    }

    private Component orders(List<OrderDetails> ordered) {
        var table = table("number", "what", "total", "state", "date");
        for (var order : ordered) {
            var row = table.getBody().addRow();
            cell(row.addDataCell(), "", new Anchor(OrderNavigation.to(order.id()), order.number()));
            cell(row.addDataCell(), "", new Span(words.what(order)));
            cell(row.addDataCell(), "total", new Span(Euros.text(order.price().gross(), Languages.current())));
            cell(row.addDataCell(), "", words.badge(order, orders.today()));
            cell(row.addDataCell(), "date", moments.at(order.placedAt(), moments.day(order.placedAt())));
        }
        return table;
    }

    private Component invoices(List<Invoice> issued, List<OrderDetails> ordered) {
        var orderOf = ordered.stream().collect(Collectors.toMap(OrderDetails::id, Function.identity()));
        var table = table("number", "date", "amount", "payment", "document");
        for (var invoice : issued) {
            var row = table.getBody().addRow();
            cell(row.addDataCell(), "", new Anchor(OrderNavigation.to(invoice.order()), invoice.number()));
            cell(row.addDataCell(), "date", new Span(moments.dateInWords(invoice.issuedOn())));
            cell(row.addDataCell(), "amount", new Span(Euros.text(invoice.grossCents(), Languages.current())));
            cell(row.addDataCell(), "", payment(invoice, orderOf.get(invoice.order())));
            cell(row.addDataCell(), "", pdf(invoice));
        }
        return table;
    }

    private Component payment(Invoice invoice, OrderDetails order) {
        return words.badge(invoice, order, orders.today())
                .<Component>map(badge -> badge)
                .orElseGet(Span::new);
    }

    private PdfLink pdf(Invoice invoice) {
        var what = invoice.kind() == InvoiceKind.INVOICE ? "billing.document.INVOICE" : "billing.document.CREDIT_NOTE";
        return new PdfLink(invoice.number(), getTranslation(what), () -> orders.pdf(invoice.id()));
    }

    private NativeTable table(String... columns) {
        var table = new NativeTable();
        table.addClassName("kw-list");
        var heads = table.getHead().addRow();
        for (var column : columns) {
            var head = heads.addHeaderCell();
            head.setText(getTranslation("subscription.column." + column));
            head.getElement().setAttribute("scope", "col");
        }
        return table;
    }

    /** On a phone, where there is no head, a value that doesn't speak for itself has its name before it. */
    private void cell(com.vaadin.flow.component.HasComponents cell, String name, Component content) {
        cell.add(content);
        if (!name.isEmpty()) {
            ((Component) cell).getElement().setAttribute("data-label", getTranslation("subscription.column." + name));
        }
    }

    private Component earlier(List<SubscriptionSummary> closed) {
        var lines = new UnorderedList();
        closed.forEach(summary -> lines.add(
                new ListItem(new Span(words.title(summary.entitlement().product())), new Span(why(summary)))));
        var details = new Details(getTranslation("subscription.earlier"), lines);
        details.addClassName("kw-history");
        return details;
    }

    private String why(SubscriptionSummary summary) {
        var entitlement = summary.entitlement();
        var end = entitlement.end().map(moments::dateInWords).orElse("");
        return entitlement
                .closedBecause()
                .map(because -> getTranslation("subscription.closed." + because))
                .orElseGet(() -> getTranslation("subscription.ended", end));
    }

    private Section section(String key, Component content) {
        return new Section(new H2(getTranslation(key)), content);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("subscription.title");
    }
}
