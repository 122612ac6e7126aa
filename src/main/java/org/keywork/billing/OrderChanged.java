package org.keywork.billing;

import org.keywork.account.OrganizationId;

/** Something was done to an order; published within the transaction that does it. */
public record OrderChanged(OrderId order, OrganizationId organization, What what) {
    public enum What {
        PLACED,
        QUOTED,
        ACCEPTED,
        WITHDRAWN,
        DECLINED,
        CANCELLED,
        PAID,
        /** a payment that was recorded by mistake was taken back */
        PAYMENT_REVERSED,
        /** what was paid too much was paid back */
        REFUNDED,
        /** an unpaid invoice was reminded of */
        REMINDED,
        /** what it granted was suspended because it wasn't paid */
        SUSPENDED,
        REINSTATED
    }
}
