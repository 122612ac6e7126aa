package org.keywork.billing;

/** What an order was accepted on. */
public enum AcceptedOn {
    PURCHASE_ORDER,
    PAYMENT
}
