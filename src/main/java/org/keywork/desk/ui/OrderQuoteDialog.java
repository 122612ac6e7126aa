package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.keywork.asset.AssetId;
import org.keywork.billing.BillingDetails;
import org.keywork.billing.Euros;
import org.keywork.billing.MyOrders;
import org.keywork.billing.OrderDetails;
import org.keywork.billing.OrderId;
import org.keywork.billing.OrderKind;
import org.keywork.billing.OrderRefusal;
import org.keywork.billing.OrderRequest;
import org.keywork.billing.PriceTable;
import org.keywork.billing.QuoteToOrder;
import org.keywork.catalog.Offer;
import org.keywork.shell.Focus;
import org.keywork.shell.Languages;

/** Before a quote is ordered: which servers move to it, under which number of the customer's own, and what it comes to. */
class OrderQuoteDialog extends ActDialog {
    private final OrderDetails quote;
    private final Optional<Offer> offer;
    private final OrderCandidates candidates;
    private final ServerWords words;
    private final MyOrders orders;
    final ServerChoice choice;
    final TextField purchaseOrder = new TextField(getTranslation("billing.form.purchase-order"));
    final PaidPlacesLeft left = new PaidPlacesLeft();
    final Div refusal = new Div();

    /** @param offer what was quoted; of Cloud there is no server to choose */
    OrderQuoteDialog(
            OrderDetails quote,
            String what,
            Optional<Offer> offer,
            OrderCandidates candidates,
            ServerWords words,
            MyOrders orders,
            Consumer<OrderId> placed) {
        super(
                text("order.quote.confirm.title", quote.number()),
                text("order.quote.confirm.text", what),
                text("order.verb.for", Euros.text(quote.price().gross(), Languages.current())));
        var isCloud = offer.filter(Offer::isCloud).isPresent();
        this.quote = quote;
        this.offer = offer;
        this.candidates = candidates;
        this.words = words;
        this.orders = orders;
        choice = new ServerChoice(
                candidates.servers(),
                isCloud ? Set.of() : candidates.first(quote.wanted().chosen()),
                server -> isAnew() ? words.ofNew(server, offer) : words.goingOn(server),
                this::chosenChanged);
        choice.boxes.setItemEnabledProvider(candidates::isFree);
        refusal.getElement().setAttribute("role", "alert");
        purchaseOrder.setHelperText(text("billing.form.purchase-order.hint"));
        purchaseOrder.setValue(quote.billing().purchaseOrder().orElse(""));
        purchaseOrder.setWidthFull();
        var servers = new Div(new H3(text("order.servers")), servers(isCloud));
        servers.addClassName("kw-act");
        fields(servers, left, refusal, purchaseOrder, new PriceTable(quote.price()));
        does(() -> place(placed));
        chosenChanged();
    }

    private boolean isAnew() {
        return quote.wanted().kind() == OrderKind.NEW;
    }

    private void chosenChanged() {
        showRefusal();
        var leaving = isAnew() ? candidates.leavingPaid(choice.chosen()) : List.<OrderCandidate>of();
        offer.ifPresent(what -> left.show(leaving, what, words));
    }

    private Div servers(boolean isCloud) {
        var kind = quote.wanted().kind();
        if (isCloud) {
            return new Div(new Paragraph(text("order.servers.cloud")));
        }
        if (candidates.servers().isEmpty()) {
            return new Div(new Paragraph(text("order.servers.none")));
        }
        return new Div(
                new Paragraph(text("order.quote.confirm.servers", quote.wanted().servers())),
                new Paragraph(words.whichGoOn(kind, candidates.source())),
                choice);
    }

    private boolean place(Consumer<OrderId> placed) {
        var number = Optional.of(purchaseOrder.getValue().strip()).filter(typed -> !typed.isEmpty());
        var isNumberWrong = !number.map(BillingDetails::isPurchaseOrder).orElse(true);
        purchaseOrder.setErrorMessage(text("billing.form.purchase-order.refused"));
        purchaseOrder.setInvalid(isNumberWrong);
        if (showRefusal()) {
            Focus.onGroup(choice.boxes);
            return false;
        }
        if (isNumberWrong) {
            purchaseOrder.focus();
            return false;
        }
        return switch (orders.orderQuoted(quote.id(), new QuoteToOrder(choice.chosen(), number))) {
            case OrderRequest.Placed done -> {
                placed.accept(done.order());
                yield true;
            }
            case OrderRequest.Refused refused -> {
                refuse(refused.reason());
                yield false;
            }
        };
    }

    /** @return whether there is one */
    private boolean showRefusal() {
        refusal.removeAll();
        refused(choice.chosen()).ifPresent(this::refuse);
        return refusal.getComponentCount() > 0;
    }

    private Optional<OrderRefusal> refused(Set<AssetId> chosen) {
        if (candidates.areAllRenewed()) {
            return Optional.of(OrderRefusal.RENEWED_ALREADY);
        }
        return candidates.isNobody(chosen)
                ? Optional.of(OrderRefusal.CHOOSE_SERVERS)
                : orders.refusal(quote.wanted().by(chosen));
    }

    private void refuse(OrderRefusal reason) {
        refusal.removeAll();
        refusal.add(OrderRefused.of(reason, quote.wanted().by(choice.chosen()), orders));
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
