package org.keywork.billing;

import java.util.List;
import java.util.concurrent.Executors;
import org.keywork.SecondNode;

/** A node that places and accepts orders as fast as it can, until someone kills it; prints a line for each. */
final class OrdersUnderWay {
    private static final int THREADS = 4;

    private OrdersUnderWay() {}

    /** @param settings of the node, {@code name=value} each */
    public static void main(String[] settings) {
        var node = SecondNode.run(List.of(settings));
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                threads.submit(() -> {
                    while (true) {
                        var orders = new OrdersAtOnce(node, node);
                        var order = orders.placed();
                        System.out.println("placed " + order);
                        orders.accepted(order);
                        System.out.println("accepted " + order);
                    }
                });
            }
        }
    }
}
