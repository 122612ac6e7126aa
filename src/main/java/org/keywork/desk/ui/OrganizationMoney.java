package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.keywork.account.OrganizationId;
import org.keywork.billing.Euros;
import org.keywork.billing.OrderDesk;
import org.keywork.billing.OrderDirectory;
import org.keywork.desk.OrderList;
import org.keywork.desk.OrganizationRow;
import org.keywork.shell.Languages;
import org.keywork.shell.Moments;
import org.keywork.shell.StatusBadge;
import org.keywork.shell.StatusBadge.Tone;

/** What an organization owes, ordered and was invoiced. */
@SpringComponent
class OrganizationMoney {
    private static final int MOST = 100;

    private final OrderList orders;
    private final OrderDirectory directory;
    private final OrderDesk desk;
    private final OrderRows rows;
    private final Moments moments;

    OrganizationMoney(OrderList orders, OrderDirectory directory, OrderDesk desk, OrderRows rows, Moments moments) {
        this.orders = orders;
        this.directory = directory;
        this.desk = desk;
        this.rows = rows;
        this.moments = moments;
    }

    /** The answer first: what is owed or to be paid back, and since when they are here. */
    Div summary(OrganizationRow organization) {
        var owed = orders.owedBy(organization.id());
        var state = new Div();
        if (owed.cents() > 0 || owed.toPayBackCents() == 0) {
            state.add(badge(owed));
        }
        if (owed.toPayBackCents() > 0) {
            state.add(new StatusBadge(
                    Tone.WARNING,
                    text("sales.standing.to-pay-back", Euros.text(owed.toPayBackCents(), Languages.current()))));
        }
        state.add(new Paragraph(text("sales.organization.text", moments.day(organization.since()))));
        state.addClassName("kw-state");
        return state;
    }

    private static StatusBadge badge(OrderList.Owed owed) {
        var amount = Euros.text(owed.cents(), Languages.current());
        if (owed.overdueCents() > 0) {
            var isAll = owed.overdueCents() == owed.cents();
            return new StatusBadge(
                    Tone.ERROR,
                    text(
                            isAll ? "sales.organization.overdue" : "sales.organization.overdue.partly",
                            amount,
                            Euros.text(owed.overdueCents(), Languages.current())));
        }
        return owed.cents() > 0
                ? new StatusBadge(Tone.NEUTRAL, text("sales.organization.owes", amount))
                : new StatusBadge(Tone.SUCCESS, text("sales.organization.settled"));
    }

    Section orders(OrganizationId id) {
        var latest = orders.of(id, MOST);
        if (latest.isEmpty()) {
            return new Papers(text("sales.orders.title"), List.of(), text("sales.organization.orders.none"));
        }
        var list = new RowList<>(
                text("sales.orders.title"),
                (offset, limit) -> latest.stream().skip(offset).limit(limit).toList(),
                rows::ofOrganization);
        list.show(latest.size());
        return new Section(new H2(text("sales.orders.title")), list);
    }

    Section invoices(OrganizationId id) {
        var lines = directory.invoicesOf(id).stream()
                .limit(MOST)
                .<ListItem>map(invoice -> new InvoiceLine(invoice, desk, moments))
                .toList();
        return new Papers(text("sales.invoices.title"), lines, text("sales.invoices.none"));
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
