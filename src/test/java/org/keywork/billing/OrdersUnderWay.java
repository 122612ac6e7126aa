package org.keywork.billing;

import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.acme;
import static org.keywork.billing.BillingSamples.order;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import org.keywork.Customer;
import org.keywork.SecondNode;
import org.keywork.Staff;
import org.springframework.context.ApplicationContext;

/** A node that places and accepts orders as fast as it can, until someone kills it; prints a line for each. */
final class OrdersUnderWay {
    private static final int THREADS = 4;

    private OrdersUnderWay() {}

    /** @param settings of the node, {@code name=value} each */
    public static void main(String[] settings) {
        var node = SecondNode.run(List.of(settings));
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                threads.execute(() -> {
                    while (true) {
                        var order = placed(node);
                        System.out.println("placed " + order);
                        Staff.sales()
                                .on(node, () -> node.getBean(OrderDesk.class).accept(order));
                        System.out.println("accepted " + order);
                    }
                });
            }
        }
    }

    private static OrderId placed(ApplicationContext node) {
        var customer = Customer.of(node);
        var wanted = order(STANDARD, 1, customer.addsServer("Helpdesk"));
        var request =
                customer.<OrderRequest>does(() -> node.getBean(MyOrders.class).place(wanted, acme(), Locale.ENGLISH));
        return ((OrderRequest.Placed) request).order();
    }
}
