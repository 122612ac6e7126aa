package org.keywork.billing;

import org.junit.jupiter.api.BeforeEach;
import org.keywork.MovableClock;
import org.keywork.asset.AssetId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Purchases can begin, on 14 March 2027, for one server with its key, Helpdesk. */
abstract class OpenShop {
    @Autowired
    ApplicationContext portal;

    @Autowired
    OrderDesk desk;

    @Autowired
    MovableClock clock;

    Purchases shop;
    AssetId helpdesk;

    @BeforeEach
    void aServer() {
        clock.stopAt("2027-03-14T09:00:00Z");
        shop = new Purchases(portal);
        helpdesk = shop.server("Helpdesk");
    }
}
