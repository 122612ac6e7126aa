package org.keywork.subscription;

/** What an order did can't be taken back: something else was done to its subscription afterwards. */
public class ChangedSince extends RuntimeException {
    public ChangedSince(SubscriptionId id, SubscriptionAct act) {
        super("Subscription " + id + " was changed since: " + act);
    }
}
