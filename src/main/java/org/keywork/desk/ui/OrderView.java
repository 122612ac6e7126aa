package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.keywork.billing.BillingDetails;
import org.keywork.billing.BillingForm;
import org.keywork.billing.MyOrders;
import org.keywork.billing.OrderId;
import org.keywork.billing.OrderKind;
import org.keywork.billing.OrderNavigation;
import org.keywork.billing.OrderRefusal;
import org.keywork.billing.OrderRequest;
import org.keywork.billing.WantedOrder;
import org.keywork.catalog.Offers;
import org.keywork.shell.Languages;
import org.keywork.shell.MainLayout;
import org.keywork.shell.Notices;
import org.keywork.shell.PageHeader;
import org.keywork.subscription.Entitlement;

/** Chooses and orders an offer: anew, as a renewal, or as an upgrade. What is wanted to begin with is in the address. */
@Route(value = OrderNavigation.ORDER, layout = MainLayout.class)
@RolesAllowed("CUSTOMER")
class OrderView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final List<Integer> YEARS = List.of(1, 2, 3, 4, 5);

    private final MyOrders orders;
    private final MySubscriptions subscriptions;
    private final MyServers own;
    private final Offers offers;
    private final OfferTitles titles;
    private final ServerWords words;

    /** At the top: what no choice below puts right. */
    final Div obstacle = new Div();

    final Select<Integer> years = new Select<>();
    final OrderSummary summary = new OrderSummary(this::place);
    private OrderKind kind = OrderKind.NEW;
    private Optional<Entitlement> source = Optional.empty();
    OfferChoice offer = new OfferChoice(List.of());
    BillingForm billing = new BillingForm();
    OrderedServers servers;

    OrderView(
            MyOrders orders,
            MySubscriptions subscriptions,
            MyServers own,
            Offers offers,
            OfferTitles titles,
            ServerWords words) {
        this.orders = orders;
        this.subscriptions = subscriptions;
        this.own = own;
        this.offers = offers;
        this.titles = titles;
        this.words = words;
        servers = servers(OrderQuery.of(QueryParameters.empty()), OrderCandidates.NONE);
        addClassName("kw-order-page");
        years.setLabel(getTranslation("order.years"));
        years.setItems(YEARS);
        years.setItemLabelGenerator(count -> getTranslation("order.years.count", count));
        years.addValueChangeListener(change -> showPrice());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = OrderQuery.of(event.getLocation().getQueryParameters());
        kind = query.kind();
        source = query.subscription().flatMap(subscriptions::find);
        if (kind != OrderKind.NEW && source.isEmpty()) {
            throw new NotFoundException("No subscription for this address");
        }
        offer = OfferChoice.of(kind, source, offers);
        query.offer().or(() -> source.map(Entitlement::product)).ifPresent(offer::choose);
        if (kind == OrderKind.UPGRADE) {
            offer.chooseOne();
        }
        servers = servers(query, OrderCandidates.of(kind, source, own));
        offer.addValueChangeListener(change -> {
            servers.show(offer.chosen());
            showPrice();
        });
        years.setValue(query.years().filter(YEARS::contains).orElse(1));
        years.setVisible(kind != OrderKind.UPGRADE);
        billing = new BillingForm();
        orders.lastBilling()
                .ifPresentOrElse(billing::read, () -> billing.company.setValue(subscriptions.organizationName()));
        billing.whenPriceChanges(this::showPrice);
        show();
    }

    private OrderedServers servers(OrderQuery query, OrderCandidates candidates) {
        return new OrderedServers(query, candidates, words, this::showPrice);
    }

    private void show() {
        removeAll();
        var size = new Div(servers.number, years);
        size.addClassName("kw-order-size");
        var form = new Div(
                section("order.offer", offer),
                section("order.size", size),
                section("order.servers", servers.moving),
                section("order.billing", billing));
        form.addClassName("kw-order-form");
        obstacle.removeAll();
        wanted().ifPresent(wanted -> refusal(wanted)
                .filter(OrderRefusal::isOfSource)
                .ifPresent(why -> obstacle.add(OrderRefused.of(why, wanted, orders))));
        var columns = new Div(form, summary);
        columns.addClassName("kw-order-columns");
        add(
                new PageHeader(getPageTitle())
                        .under(getTranslation("subscription.title"), OrderNavigation.SUBSCRIPTIONS),
                obstacle,
                columns);
        servers.show(offer.chosen());
        showPrice();
    }

    private Section section(String key, Component content) {
        return new Section(new H2(getTranslation(key)), content);
    }

    private PlacesToOrder places() {
        return source.filter(from -> kind == OrderKind.UPGRADE)
                .map(from -> PlacesToOrder.toUpgrade(from.servers()))
                .orElseGet(() -> PlacesToOrder.atOnce(orders.mostServers()));
    }

    private Optional<WantedOrder> wanted() {
        return offer.chosen()
                .map(what -> new WantedOrder(
                        kind,
                        what.reference(),
                        servers.number(),
                        kind == OrderKind.UPGRADE ? 0 : years.getValue(),
                        source.map(Entitlement::id),
                        servers.chosen()));
    }

    private void showPrice() {
        if (getChildren().findAny().isEmpty()) {
            return;
        }
        var isNumberWrong = servers.isNumberWrong(places());
        servers.choice.showMissing(false);
        var wanted = wanted();
        if (wanted.isEmpty()) {
            summary.await(getTranslation(offer.hasNone() ? "order.offer.no-higher" : "order.offer.choose"));
        } else if (isNumberWrong) {
            summary.await(getTranslation("order.servers.number.wrong"));
        } else {
            refusal(wanted.get())
                    .ifPresentOrElse(
                            why -> summary.refuse(OrderRefused.of(why, wanted.get(), orders)),
                            () -> showPrice(wanted.get()));
        }
    }

    private Optional<OrderRefusal> refusal(WantedOrder wanted) {
        if (source.flatMap(from -> orders.openFor(from.id())).isPresent()) {
            return Optional.of(OrderRefusal.OPEN_ALREADY);
        }
        if (servers.areAllRenewed()) {
            return Optional.of(OrderRefusal.RENEWED_ALREADY);
        }
        if (servers.isNobodyChosen()) {
            return Optional.of(OrderRefusal.CHOOSE_SERVERS);
        }
        return orders.refusal(wanted);
    }

    /** The first thing that is missing or wrong before the billing details has the focus then. */
    private boolean isReady() {
        var wanted = wanted();
        if (offer.chosen().isEmpty()) {
            offer.showMissing();
        } else if (servers.isNumberWrong(places())) {
            servers.number.focus();
        } else if (servers.isNobodyChosen() && !servers.areAllRenewed()) {
            servers.choice.showMissing(true);
        } else if (wanted.flatMap(this::refusal).isPresent()) {
            summary.focus();
        } else {
            return true;
        }
        return false;
    }

    private void showPrice(WantedOrder wanted) {
        var lines = orders.lines(wanted, Languages.current());
        billing.forPrice()
                .ifPresentOrElse(details -> summary.show(orders.price(lines, details)), () -> summary.show(lines));
        offer.chosen().ifPresent(what -> summary.left.show(servers.leavingPaid(), what, words));
    }

    private void place() {
        var details = isReady() ? billing.details() : Optional.<BillingDetails>empty();
        var wanted = wanted();
        if (details.isEmpty() || wanted.isEmpty()) {
            summary.order.setEnabled(true);
            return;
        }
        place(wanted.get(), details.get());
    }

    private void place(WantedOrder wanted, BillingDetails details) {
        switch (orders.place(wanted, details, Languages.current())) {
            case OrderRequest.Placed placed -> placed(placed.order());
            case OrderRequest.Refused refused -> {
                summary.refuse(OrderRefused.of(refused.reason(), wanted, orders));
                summary.focus();
            }
        }
    }

    private void placed(OrderId id) {
        Notices.success(getTranslation("order.placed"));
        getUI().ifPresent(ui -> ui.navigate(OrderNavigation.to(id)));
        PageHeader.focusShown();
    }

    @Override
    public String getPageTitle() {
        return getTranslation(
                "order.title." + kind,
                source.map(Entitlement::product).map(titles::of).orElse(""));
    }
}
