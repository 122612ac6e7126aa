package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.keywork.billing.Euros;
import org.keywork.billing.OrderDesk;
import org.keywork.billing.OrderState;
import org.keywork.desk.OrderRow;
import org.keywork.shell.Languages;
import org.keywork.shell.Moments;

/** An order as a row: whose it is, what it is for, how it stands, what it costs. */
@SpringComponent
class OrderRows {
    private final OrderDesk desk;
    private final OfferTitles titles;
    private final Moments moments;

    OrderRows(OrderDesk desk, OfferTitles titles, Moments moments) {
        this.desk = desk;
        this.titles = titles;
        this.moments = moments;
    }

    Row of(OrderRow order) {
        return row(order, order.organizationName()).sub(order.number());
    }

    /** On the organization's own page. */
    Row ofOrganization(OrderRow order) {
        return row(order, order.number());
    }

    private Row row(OrderRow order, String name) {
        var standing = OrderStanding.of(order, desk.today());
        var row = new Row(SalesPages.to(order.id()), name)
                .what(titles.withServers(order.product(), order.servers()))
                .when(moments.at(order.placedAt(), since(order)))
                .state(standing.badge(order.validUntil(), order.dueOn(), order.balanceCents(), moments))
                .amount(I18NProvider.translate("sales.net", Euros.text(order.netCents(), Languages.current())));
        if (order.balanceCents() > 0) {
            row.note(new Span(
                    I18NProvider.translate("sales.owed", Euros.text(order.balanceCents(), Languages.current()))));
        }
        standing.toPayBack(order.toPayBackCents()).ifPresent(row::note);
        return row;
    }

    private String since(OrderRow order) {
        var key = order.state() == OrderState.QUOTED ? "sales.order.written" : "sales.order.placed";
        return I18NProvider.translate(key, moments.ago(order.placedAt()));
    }
}
