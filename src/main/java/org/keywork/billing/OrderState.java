package org.keywork.billing;

/** What was last done to an order. That a quote is no longer valid follows from the clock and is stored nowhere. */
public enum OrderState {
    /** a quote, for the customer to order by */
    QUOTED,
    /** waits for sales or for payment */
    OPEN,
    ACCEPTED,
    /** by the customer, before it was accepted */
    WITHDRAWN,
    /** by sales, before it was accepted */
    DECLINED,
    /** after it was accepted */
    CANCELLED;

    /** Whether nothing is decided yet: money that came for it is kept until then. */
    public boolean mayBeAccepted() {
        return this == QUOTED || this == OPEN;
    }
}
