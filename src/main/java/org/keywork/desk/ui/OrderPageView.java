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
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keywork.asset.AssetNavigation;
import org.keywork.billing.Euros;
import org.keywork.billing.Invoice;
import org.keywork.billing.MyOrders;
import org.keywork.billing.OrderDetails;
import org.keywork.billing.OrderId;
import org.keywork.billing.OrderNavigation;
import org.keywork.billing.OrderNotFound;
import org.keywork.billing.OrderState;
import org.keywork.billing.PriceTable;
import org.keywork.shell.ConfirmAct;
import org.keywork.shell.Languages;
import org.keywork.shell.MainLayout;
import org.keywork.shell.Moments;
import org.keywork.shell.Notices;
import org.keywork.shell.PageHeader;

/** One order or quote: how it stands, what it is for, what it costs, its documents and payments. */
@Route(value = OrderNavigation.ORDERS + "/:id", layout = MainLayout.class)
@RolesAllowed("CUSTOMER")
class OrderPageView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final MyOrders orders;
    private final MySubscriptions subscriptions;
    private final MyServers own;
    private final OrderWords words;
    private final ServerWords serverWords;
    private final Moments moments;
    final Button orderThis = new Button(getTranslation("order.quote.order"));
    final Button withdraw = new Button(getTranslation("order.withdraw"));
    private @Nullable OrderDetails shown;

    OrderPageView(
            MyOrders orders,
            MySubscriptions subscriptions,
            MyServers own,
            OrderWords words,
            ServerWords serverWords,
            Moments moments) {
        this.orders = orders;
        this.subscriptions = subscriptions;
        this.own = own;
        this.words = words;
        this.serverWords = serverWords;
        this.moments = moments;
        addClassNames("kw-server-page", "kw-order-details");
        orderThis.addThemeVariants(ButtonVariant.PRIMARY);
        orderThis.addClickListener(click -> confirmOrdering());
        withdraw.addThemeVariants(ButtonVariant.TERTIARY);
        withdraw.addClickListener(click -> confirmWithdrawing());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var id = event.getRouteParameters().get("id").flatMap(OrderId::parse);
            show(orders.details(id.orElseThrow(NotFoundException::new)));
        } catch (OrderNotFound e) {
            throw new NotFoundException("No order for this address");
        }
    }

    private void show(OrderDetails order) {
        shown = order;
        removeAll();
        var canBeOrdered = order.state() == OrderState.QUOTED && !OrderWords.isOver(order, orders.today());
        add(
                (canBeOrdered ? new PageHeader(title(order), orderThis) : new PageHeader(title(order)))
                        .under(getTranslation("subscription.title"), OrderNavigation.SUBSCRIPTIONS),
                state(order),
                price(order),
                servers(order),
                section("order.billing", new BillingAddress(order.billing())),
                documents(order));
        if (!order.payments().isEmpty()) {
            add(section("order.payments", payments(order)));
        }
        if (order.state() == OrderState.OPEN || canBeOrdered) {
            add(new Div(withdraw));
        }
    }

    private Section price(OrderDetails order) {
        var section = new Section(new H2(getTranslation("order.price")));
        CorrectedPrice.note(order).ifPresent(section::add);
        section.add(new PriceTable(order.price()).writtenIn(order.language()));
        return section;
    }

    private Component state(OrderDetails order) {
        var state = new Div(words.badge(order, orders.today()));
        state.addClassName("kw-state");
        state.getElement().setAttribute("role", "status");
        var granted = order.granted().flatMap(subscriptions::bought);
        words.sentences(order, granted, orders.today()).forEach(sentence -> state.add(new Paragraph(sentence)));
        return state;
    }

    private Component servers(OrderDetails order) {
        var section = section("order.what", new Paragraph(words.what(order)));
        if (!order.servers().isEmpty()) {
            var there = own.all().stream().map(OrderCandidate::id).collect(Collectors.toSet());
            var names = new UnorderedList();
            names.addClassName("kw-names");
            order.servers().entrySet().stream()
                    .sorted(java.util.Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                    .map(server -> there.contains(server.getKey())
                            ? new ListItem(new Anchor(AssetNavigation.to(server.getKey()), server.getValue()))
                            : new ListItem(server.getValue()))
                    .forEach(names::add);
            section.add(names);
        }
        return section;
    }

    private Component documents(OrderDetails order) {
        var links = new UnorderedList();
        links.addClassName("kw-documents");
        links.add(document(
                new PdfLink(
                        order.number(),
                        getTranslation(order.isQuote() ? "billing.document.QUOTE" : "billing.document.ORDER"),
                        () -> Optional.of(orders.pdf(order.id()))),
                order.number() + ", " + moments.day(order.placedAt())));
        order.invoices().forEach(invoice -> links.add(document(order, invoice)));
        return section("order.documents", links);
    }

    private ListItem document(OrderDetails order, Invoice invoice) {
        var line = document(
                new PdfLink(
                        invoice.number(),
                        getTranslation("billing.document." + invoice.kind()),
                        () -> orders.pdf(invoice.id())),
                invoice.number() + ", " + moments.dateInWords(invoice.issuedOn()) + ", " + euros(invoice.grossCents()));
        words.badge(invoice, order, orders.today()).ifPresent(line::add);
        return line;
    }

    private static ListItem document(PdfLink link, String detail) {
        var small = new Span(detail);
        small.addClassName("kw-none");
        return new ListItem(link, small);
    }

    private Component payments(OrderDetails order) {
        var lines = new UnorderedList();
        lines.addClassName("kw-documents");
        order.payments()
                .forEach(payment -> lines.add(new ListItem(getTranslation(
                        payment.reverses().isPresent()
                                ? "order.payment.reversed"
                                : payment.isRefund() ? "order.payment.refund" : "order.payment",
                        euros(Math.abs(payment.amountCents())),
                        moments.dateInWords(payment.receivedOn()),
                        payment.reference()))));
        return lines;
    }

    private Section section(String key, Component content) {
        return new Section(new H2(getTranslation(key)), content);
    }

    private void confirmOrdering() {
        var quote = order();
        var wanted = quote.wanted();
        var source = wanted.subscription().flatMap(subscriptions::find);
        new OrderQuoteDialog(
                        quote,
                        words.what(quote),
                        words.offer(quote),
                        OrderCandidates.of(wanted.kind(), source, own).within(wanted.servers()),
                        serverWords,
                        orders,
                        this::ordered)
                .open();
    }

    private void ordered(OrderId id) {
        Notices.success(getTranslation("order.placed"));
        show(orders.details(id));
        PageHeader.focusShown();
    }

    private void confirmWithdrawing() {
        var what = order().isQuote() ? "quote" : "order";
        new ConfirmAct(
                        getTranslation("order.withdraw.title." + what, order().number()),
                        getTranslation("order.withdraw.text." + what),
                        getTranslation("order.withdraw.verb." + what),
                        this::withdraw)
                .keeping(getTranslation(order().isQuote() ? "order.keep.quote" : "order.keep"))
                .open();
    }

    private void withdraw() {
        var id = order().id();
        if (orders.withdraw(id)) {
            Notices.success(getTranslation("order.withdrawn"));
        } else {
            Notices.failure(getTranslation("order.decided-meanwhile"));
        }
        show(orders.details(id));
        PageHeader.focusShown();
    }

    private OrderDetails order() {
        return Optional.ofNullable(shown).orElseThrow(() -> new IllegalStateException("No order is shown yet"));
    }

    private String title(OrderDetails order) {
        return getTranslation(order.isQuote() ? "order.page.quote" : "order.page.order", order.number());
    }

    private static String euros(long cents) {
        return Euros.text(cents, Languages.current());
    }

    @Override
    public String getPageTitle() {
        return title(order());
    }
}
