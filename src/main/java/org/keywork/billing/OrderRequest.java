package org.keywork.billing;

/** What came of placing an order. */
public sealed interface OrderRequest {
    record Placed(OrderId order) implements OrderRequest {}

    record Refused(OrderRefusal reason) implements OrderRequest {}
}
