package org.keywork.billing;

public class OrderNotFound extends RuntimeException {
    OrderNotFound(OrderId id) {
        super("There is no order " + id);
    }
}
