package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.stream.Collectors;
import org.keywork.billing.MyOrders;
import org.keywork.billing.OrderDetails;
import org.keywork.billing.OrderNavigation;
import org.keywork.billing.OrderRefusal;
import org.keywork.billing.WantedOrder;

/** Why something can't be ordered. Where another order is in the way, it names that one, and the servers, and leads there. */
class OrderRefused extends Div {
    private OrderRefused(String why, List<OrderDetails> inTheWay) {
        addClassName("kw-refusal");
        add(new Paragraph(why));
        inTheWay.forEach(this::addLink);
    }

    static OrderRefused of(OrderRefusal reason, WantedOrder wanted, MyOrders orders) {
        var inTheWay = orders.inTheWay(wanted);
        if (reason == OrderRefusal.SERVER_WAITS_ALREADY && !inTheWay.isEmpty()) {
            return new OrderRefused(waiting(wanted, inTheWay), inTheWay);
        }
        return new OrderRefused(
                I18NProvider.translate("order.refusal." + reason),
                reason == OrderRefusal.OPEN_ALREADY ? inTheWay : List.of());
    }

    private static String waiting(WantedOrder wanted, List<OrderDetails> inTheWay) {
        return inTheWay.stream().map(other -> waiting(wanted, other)).collect(Collectors.joining(" "));
    }

    private static String waiting(WantedOrder wanted, OrderDetails other) {
        var names = other.servers().entrySet().stream()
                .filter(server -> wanted.chosen().contains(server.getKey()))
                .map(server -> server.getValue())
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        return I18NProvider.translate("order.waits-already", String.join(", ", names), names.size(), other.number());
    }

    private void addLink(OrderDetails other) {
        var link = I18NProvider.translate("order.open-other", other.number());
        add(new Paragraph(new Anchor(OrderNavigation.to(other.id()), link)));
    }
}
