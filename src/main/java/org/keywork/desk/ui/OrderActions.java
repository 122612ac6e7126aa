package org.keywork.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import java.util.function.Function;
import org.keywork.billing.Euros;
import org.keywork.billing.OrderDecision;
import org.keywork.billing.OrderDesk;
import org.keywork.billing.OrderDetails;
import org.keywork.billing.OrderId;
import org.keywork.billing.OrderRequest;
import org.keywork.billing.OrderState;
import org.keywork.billing.QuoteDesk;
import org.keywork.shell.Languages;
import org.keywork.shell.Moments;
import org.keywork.shell.Notices;
import org.keywork.subscription.CourtesyDesk;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.SubscriptionState;

/** What sales do on an order's page, by its state, each with its dialog, and what is said afterwards. */
class OrderActions {
    private static final int MAX_NOTE = 500;

    private final OrderDesk desk;
    private final QuoteDesk quotes;
    private final CourtesyDesk courtesy;
    private final PaymentActions payments;
    private final OrderOutcomes outcomes;
    private final Moments moments;
    private final Runnable refresh;

    OrderActions(
            OrderDesk desk,
            QuoteDesk quotes,
            CourtesyDesk courtesy,
            PaymentActions payments,
            OrderOutcomes outcomes,
            Moments moments,
            Runnable refresh) {
        this.desk = desk;
        this.quotes = quotes;
        this.courtesy = courtesy;
        this.payments = payments;
        this.outcomes = outcomes;
        this.moments = moments;
        this.refresh = refresh;
    }

    /** The one thing to do now, where there is one. */
    Optional<Button> primary(OrderDetails order) {
        var standing = OrderStanding.of(order, desk.today());
        return switch (standing) {
            case OPEN -> Optional.of(button("sales.accept", () -> accept(order)));
            case QUOTED -> Optional.of(button("sales.order-quoted", () -> orderQuoted(order.id())));
            case UNPAID, PARTLY_PAID, OVERDUE -> Optional.of(button("sales.payment", () -> payments.record(order)));
            case QUOTE_OVER, PAID, OVERPAID, WITHDRAWN, DECLINED, CANCELLED ->
                Optional.of(order)
                        .filter(it -> it.toPayBackCents() > 0)
                        .map(it -> button("sales.refund", () -> payments.refund(it)));
        };
    }

    private static Button button(String verb, Runnable act) {
        var button = new Button(text(verb), click -> act.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    MenuBar menu(OrderDetails order, Optional<Entitlement> granted) {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        menu.addClassName("kw-more");
        var more = menu.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        more.setAriaLabel(text("sales.more"));
        var items = more.getSubMenu();
        if (order.state() != OrderState.QUOTED) {
            items.addItem(text("sales.payment"), click -> payments.record(order));
        }
        if (order.toPayBackCents() > 0) {
            items.addItem(text("sales.refund"), click -> payments.refund(order));
        }
        switch (order.state()) {
            case OPEN, QUOTED -> grave(items, "sales.decline", () -> decline(order.id()));
            case ACCEPTED -> ofAccepted(items, order, granted);
            case WITHDRAWN, DECLINED, CANCELLED -> {}
        }
        return menu;
    }

    private void ofAccepted(SubMenu items, OrderDetails order, Optional<Entitlement> granted) {
        items.addItem(text("sales.correct"), click -> correct(order));
        var isOverdue = order.isOverdue(desk.today());
        if (isOverdue) {
            items.addItem(
                    text("sales.remind"),
                    click -> tell(desk.remind(order.id()), text("sales.reminded"), "sales.outcome.not-overdue"));
        }
        granted.map(subscription -> courtesy.daysLeft(subscription.id()))
                .filter(left -> left > 0)
                .ifPresent(left -> items.addItem(text("sales.courtesy"), click -> courtesy(granted.get(), left)));
        items.addSeparator();
        if (isOverdue
                && granted.filter(g -> g.state() == SubscriptionState.ACTIVE).isPresent()) {
            grave(items, "sales.suspend", () -> suspend(order));
        }
        grave(items, "sales.cancel", () -> cancel(order.id()));
    }

    private static void grave(SubMenu items, String verb, Runnable act) {
        items.addItem(text(verb), click -> act.run()).addClassName("kw-danger");
    }

    private void accept(OrderDetails order) {
        var later = desk.beginsLater(order).map(moments::dateInWords);
        new ActDialog(
                        text("sales.accept"),
                        text(
                                later.isPresent() ? "sales.accept.text.later" : "sales.accept.text",
                                order.wanted().servers(),
                                money(order.price().gross()),
                                order.billing().company(),
                                later.orElse("")),
                        text("sales.accept.verb"))
                .does(() -> tell(
                        desk.accept(order.id()),
                        later.map(day -> text("sales.accepted.later", day)).orElseGet(() -> text("sales.accepted"))))
                .open();
    }

    private void orderQuoted(OrderId quote) {
        switch (quotes.orderQuoted(quote)) {
            case OrderRequest.Placed placed -> Notices.success(text("sales.ordered"));
            case OrderRequest.Refused refused ->
                Notices.failure(text("sales.outcome.refused", text("order.refusal." + refused.reason())));
        }
        refresh.run();
    }

    private void decline(OrderId id) {
        withReason("sales.decline", note -> desk.decline(id, note), text("sales.declined"))
                .open();
    }

    private void cancel(OrderId id) {
        withReason("sales.cancel", reason -> desk.cancel(id, reason), text("sales.cancelled"))
                .keeping(text("order.keep"))
                .open();
    }

    private ActDialog withReason(String key, Function<String, OrderDecision> decide, String done) {
        var reason = new ReasonField(text(key + ".reason"), text(key + ".reason.help"), MAX_NOTE);
        return new ActDialog(text(key + ".title"), text(key + ".text"), text(key), reason)
                .grave()
                .does(() -> reason.reason()
                        .map(said -> tell(decide.apply(said), done))
                        .orElse(false));
    }

    private void suspend(OrderDetails order) {
        new ActDialog(
                        text("sales.suspend.title"),
                        text("sales.suspend.text", order.wanted().servers()),
                        text("sales.suspend"))
                .grave()
                .does(() -> tell(desk.suspend(order.id()), text("sales.suspended"), "sales.outcome.not-overdue"))
                .open();
    }

    private void correct(OrderDetails order) {
        new CorrectInvoiceDialog(
                        order.standingInvoice().orElseThrow(),
                        right -> desk.priceFor(order.id(), right).gross(),
                        (right, reason) ->
                                tell(desk.correctInvoice(order.id(), right, reason), text("sales.corrected")))
                .open();
    }

    private void courtesy(Entitlement granted, int most) {
        new CourtesyDialog(most, (reason, days) -> {
                    var left = courtesy.grant(granted.id(), days, reason);
                    if (left < 0) {
                        Notices.failure(text("sales.courtesy.too-many", days + left));
                    } else {
                        Notices.success(text("sales.courtesy.given", days));
                    }
                    refresh.run();
                })
                .open();
    }

    private boolean tell(OrderDecision outcome, String done) {
        return tell(outcome, done, "sales.outcome.decided");
    }

    private boolean tell(OrderDecision outcome, String done, String already) {
        outcomes.tell(outcome, done, already);
        refresh.run();
        return true;
    }

    private static String money(long cents) {
        return Euros.text(cents, Languages.current());
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
