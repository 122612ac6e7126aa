package org.keywork.desk.ui;

import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.order;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.keywork.MovableClock;
import org.keywork.account.Persona;
import org.keywork.asset.AssetId;
import org.keywork.billing.NewPayment;
import org.keywork.billing.OrderDesk;
import org.keywork.billing.OrderDetails;
import org.keywork.billing.OrderId;
import org.keywork.desk.OrderFilter;
import org.keywork.desk.OrderList;
import org.keywork.desk.OrderRow;
import org.keywork.desk.OrderSort;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Sales at their pages, on 14 March 2027, when the demo customer has one server, Helpdesk. */
abstract class AcmeSeenBySales extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext portal;

    @Autowired
    OrderDesk desk;

    @Autowired
    OrderList orders;

    @Autowired
    MovableClock clock;

    Persona casey;
    AssetId helpdesk;

    @BeforeEach
    void aCustomerWithAServer() {
        clock.stopAt("2027-03-14T09:00:00Z");
        casey = Persona.of(portal, "customer@example.com");
        helpdesk = new PaidCustomer(portal).server("Helpdesk", "https://glpi.acme.example");
    }

    OrderId placed() {
        return new PaidCustomer(portal).placed(order(STANDARD, 1));
    }

    OrderDetails details(OrderId id) {
        return desk.details(id);
    }

    List<OrderId> ids(OrderFilter filter) {
        return orders.find("", filter, OrderSort.PLACED, 0, 10).stream()
                .map(OrderRow::id)
                .toList();
    }

    /** As a link does. */
    static void open(String address) {
        var location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    void page(OrderId id) {
        UI.getCurrent().navigate(SalesPages.to(id));
    }

    void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    String said() {
        return find(Notification.class).all().getLast().getElement().getTextRecursively();
    }

    static NewPayment payment(long cents) {
        return new NewPayment(cents, LocalDate.parse("2027-03-14"), "Transfer");
    }
}
