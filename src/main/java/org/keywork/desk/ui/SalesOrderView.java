package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keywork.account.Organizations;
import org.keywork.billing.BoughtToday;
import org.keywork.billing.Euros;
import org.keywork.billing.OrderDesk;
import org.keywork.billing.OrderDetails;
import org.keywork.billing.OrderId;
import org.keywork.billing.OrderNotFound;
import org.keywork.billing.OrderState;
import org.keywork.billing.Payment;
import org.keywork.billing.PriceTable;
import org.keywork.billing.QuoteDesk;
import org.keywork.shell.Languages;
import org.keywork.shell.MainLayout;
import org.keywork.shell.Moments;
import org.keywork.shell.PageHeader;
import org.keywork.subscription.CourtesyDesk;
import org.keywork.subscription.Subscriptions;

/** One order: how it stands, what to do now, what it costs, its papers and its money. */
@Route(value = SalesPages.ORDERS + "/:id", layout = MainLayout.class)
@RolesAllowed("SALES")
class SalesOrderView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final OrderDesk desk;
    private final Organizations organizations;
    private final Subscriptions subscriptions;
    private final BoughtToday bought;
    private final OrderFacts facts;
    private final Moments moments;
    private final PaymentActions payments;
    private final OrderActions actions;
    private @Nullable OrderDetails shown;

    SalesOrderView(
            OrderDesk desk,
            QuoteDesk quotes,
            CourtesyDesk courtesy,
            Organizations organizations,
            Subscriptions subscriptions,
            BoughtToday bought,
            OrderOutcomes outcomes,
            OrderFacts facts,
            Moments moments) {
        this.desk = desk;
        this.organizations = organizations;
        this.subscriptions = subscriptions;
        this.bought = bought;
        this.facts = facts;
        this.moments = moments;
        this.payments = new PaymentActions(desk, outcomes, this::show);
        this.actions = new OrderActions(desk, quotes, courtesy, payments, outcomes, moments, this::show);
        addClassName("kw-server-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var id = event.getRouteParameters().get("id").flatMap(OrderId::parse);
            shown = desk.details(id.orElseThrow(NotFoundException::new));
            show();
        } catch (OrderNotFound e) {
            throw new NotFoundException("No order for this address");
        }
    }

    /** Reads the order anew and shows it. */
    private void show() {
        var order = desk.details(order().id());
        shown = order;
        var granted =
                order.granted().flatMap(id -> bought.by(id).stream().findFirst().or(() -> subscriptions.find(id)));
        var organization = organizations.find(order.organization()).orElseThrow();
        removeAll();
        add(new PageHeader(
                        order.number(),
                        actions.primary(order)
                                .map(button -> new Component[] {button})
                                .orElseGet(() -> new Component[0]))
                .beside(actions.menu(order, granted))
                .under(getTranslation("sales.orders.title"), SalesPages.ORDERS));
        add(state(order, organization.name()));
        var price = new Section(new H2(getTranslation("sales.price")));
        CorrectedPrice.note(order).ifPresent(price::add);
        price.add(new PriceTable(order.price()).writtenIn(order.language()));
        add(price);
        add(facts.of(order, organization, granted), documents(order), payments(order));
    }

    private Div state(OrderDetails order, String organization) {
        var standing = OrderStanding.of(order, desk.today());
        var said = getTranslation(
                "sales.standing.text." + standing,
                moments.ago(order.decidedAt().orElse(order.placedAt())),
                Euros.text(Math.abs(order.balanceCents()), Languages.current()),
                order.dueOn().map(moments::fromToday).orElse(""),
                order.validUntil().map(moments::fromToday).orElse(""),
                organization,
                Euros.text(order.invoicedCents(), Languages.current()));
        var state = new Div(
                standing.badge(order.validUntil(), order.dueOn(), order.balanceCents(), moments), new Paragraph(said));
        standing.toPayBack(order.toPayBackCents()).ifPresent(badge -> state.addComponentAtIndex(1, badge));
        order.decisionNote().ifPresent(note -> state.add(new Paragraph(getTranslation("sales.note", note))));
        var isPartlyPaid = order.state() == OrderState.OPEN && order.balanceCents() < 0;
        if (isPartlyPaid) {
            state.add(new Paragraph(
                    getTranslation("sales.partly-paid", Euros.text(-order.balanceCents(), Languages.current()))));
        }
        state.addClassName("kw-state");
        state.getElement().setAttribute("role", "status");
        return state;
    }

    private Section documents(OrderDetails order) {
        var isQuote = order.isQuote();
        var itself = new ListItem(
                new PdfLink(
                        order.number(),
                        getTranslation(isQuote ? "billing.document.QUOTE" : "billing.document.ORDER"),
                        () -> Optional.of(desk.pdf(order.id()))),
                new Span(order.number()),
                moments.at(order.placedAt(), moments.day(order.placedAt())),
                new Span(Euros.text(order.agreedPrice().gross(), Languages.current())));
        var invoices = order.invoices().stream().map(invoice -> new InvoiceLine(invoice, desk, moments));
        return new Papers(
                getTranslation("sales.documents"),
                Stream.concat(Stream.of(itself), invoices).toList());
    }

    private Section payments(OrderDetails order) {
        var lines = order.payments().stream()
                .map(payment -> payment(order, payment))
                .toList();
        return new Papers(getTranslation("sales.payments"), lines, getTranslation("sales.payments.none"));
    }

    private ListItem payment(OrderDetails order, Payment payment) {
        var line = new ListItem(
                new Span(payment.reference()),
                new Span(moments.dateInWords(payment.receivedOn())),
                new Span(Euros.text(payment.amountCents(), Languages.current())));
        if (payment.reverses().isPresent()) {
            line.add(new Span(getTranslation("sales.payments.reversal")));
        } else if (payment.isReversed()) {
            line.add(new Span(getTranslation("sales.payments.reversed")));
        } else if (payment.isRefund()) {
            line.add(new Span(getTranslation("sales.payments.refund")));
        }
        if (order.canReverse(payment)) {
            var reverse = new Button(getTranslation("sales.reverse"), click -> payments.reverse(order, payment));
            reverse.addThemeVariants(ButtonVariant.TERTIARY);
            reverse.setAriaLabel(getTranslation("sales.reverse.label", payment.reference()));
            line.add(reverse);
        }
        return line;
    }

    private OrderDetails order() {
        return Optional.ofNullable(shown).orElseThrow(() -> new IllegalStateException("No order is shown yet"));
    }

    @Override
    public String getPageTitle() {
        return order().number();
    }
}
