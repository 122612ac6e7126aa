package org.keywork.desk.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import org.junit.jupiter.api.BeforeEach;
import org.keywork.MovableClock;
import org.keywork.asset.AssetId;
import org.keywork.billing.MyOrders;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The demo customer at the pages, on 14 March 2027, with one server, Helpdesk. */
abstract class AcmesPages extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext portal;

    @Autowired
    MyOrders orders;

    @Autowired
    MovableClock clock;

    PaidCustomer casey;
    AssetId helpdesk;

    @BeforeEach
    void aServer() {
        clock.stopAt("2027-03-14T09:00:00Z");
        casey = new PaidCustomer(portal);
        helpdesk = casey.server("Helpdesk");
    }
}
