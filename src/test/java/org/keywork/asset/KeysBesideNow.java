package org.keywork.asset;

import org.keywork.subscription.SubscriptionId;
import org.springframework.context.ApplicationContext;

/** Makes the keys beside at once, for tests that never commit what orders them. */
public final class KeysBesideNow {
    private KeysBesideNow() {}

    public static void make(ApplicationContext portal, SubscriptionId subscription) {
        portal.getBean(KeyRenewals.class).makeFor(subscription);
    }
}
