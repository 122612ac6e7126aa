package org.keywork;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.keywork.asset.AssetId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Tests in which two do something at the same moment, on one node or on two, to what a new customer with a server has. */
public abstract class TwoAtOnce {
    @Autowired
    protected ApplicationContext one;

    protected ApplicationContext other;
    protected Customer customer;
    protected AssetId server;
    protected final Staff sales = Staff.sales();

    /** The node that is asked beside the first: the same, unless a test has a second. */
    protected ApplicationContext beside(ApplicationContext first) {
        return first;
    }

    @BeforeEach
    void aCustomer() {
        other = beside(one);
        customer = Customer.of(one);
        server = customer.addsServer("Helpdesk");
    }

    @AfterEach
    void forget() {
        new Books(one).forget();
    }

    /** On both nodes at the same moment. */
    protected <T> List<T> each(Function<ApplicationContext, T> work) {
        return AtOnce.all(List.of(() -> work.apply(one), () -> work.apply(other)));
    }
}
