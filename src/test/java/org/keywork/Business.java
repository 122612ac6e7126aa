package org.keywork;

import static org.keywork.billing.BillingSamples.ADVANCED;
import static org.keywork.billing.BillingSamples.BASIC;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.acme;
import static org.keywork.billing.BillingSamples.beispiel;
import static org.keywork.billing.BillingSamples.order;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keywork.account.OrganizationId;
import org.keywork.account.Persona;
import org.keywork.billing.Discount;
import org.keywork.billing.NewPayment;
import org.keywork.billing.OrderDesk;
import org.keywork.billing.OrderId;
import org.keywork.billing.OrderRequest;
import org.keywork.billing.QuoteDesk;
import org.keywork.billing.WantedOrder;
import org.springframework.context.ApplicationContext;

/** What a year of business leaves behind, for pages that show it: the demo customer's orders, in every state. */
final class Business {
    private final MovableClock clock;
    private final OrderDesk desk;
    private final QuoteDesk quotes;
    private final Persona sam;
    private final OrganizationId organization;
    private @Nullable OrderId overdue;
    private @Nullable OrderId open;
    private @Nullable OrderId overpaid;

    Business(ApplicationContext portal, MovableClock clock) {
        this.clock = clock;
        this.desk = portal.getBean(OrderDesk.class);
        this.quotes = portal.getBean(QuoteDesk.class);
        this.sam = Persona.of(portal, "sales@example.com");
        this.organization = Persona.of(portal, "customer@example.com").organization();
    }

    /** From ten months ago until now. */
    void goesOn() {
        clock.advance(Duration.ofDays(-315));
        pay(accepted(order(STANDARD, 3)));
        clock.advance(Duration.ofDays(62));
        pay(accepted(order(BASIC, 12)));
        clock.advance(Duration.ofDays(95));
        cancelled();
        pay(accepted(order(ADVANCED, 4)));
        clock.advance(Duration.ofDays(100));
        overdue = accepted(order(STANDARD, 2));
        clock.advance(Duration.ofDays(58));
        accepted(order(BASIC, 1));
        overpaid = accepted(order(BASIC, 2));
        paidTooMuch(overpaid);
        sam.does(() -> quotes.quote(organization, order(ADVANCED, 25), beispiel(), discount(), Locale.ENGLISH));
        open = placed(order(ADVANCED, 2));
    }

    OrganizationId organization() {
        return organization;
    }

    OrderId overdue() {
        return Optional.ofNullable(overdue).orElseThrow();
    }

    OrderId overpaid() {
        return Optional.ofNullable(overpaid).orElseThrow();
    }

    OrderId open() {
        return Optional.ofNullable(open).orElseThrow();
    }

    private static Discount discount() {
        return new Discount(1_000, Optional.of("Twenty-five servers at once"));
    }

    private void cancelled() {
        var id = accepted(order(STANDARD, 1));
        sam.does(() -> desk.cancel(id, "Ordered twice"));
    }

    private void pay(OrderId id) {
        pay(id, 0);
    }

    private void paidTooMuch(OrderId id) {
        pay(id, 12_000);
    }

    private void pay(OrderId id, long more) {
        sam.does(() -> {
            var owed = desk.details(id).balanceCents();
            return desk.recordPayment(id, new NewPayment(owed + more, desk.today(), "SEPA 20270314-0042"));
        });
    }

    private OrderId accepted(WantedOrder wanted) {
        var id = placed(wanted);
        sam.does(() -> desk.accept(id));
        return id;
    }

    private OrderId placed(WantedOrder wanted) {
        return switch (sam.does(() -> quotes.order(organization, wanted, acme(), Discount.NONE, Locale.ENGLISH))) {
            case OrderRequest.Placed placed -> placed.order();
            case OrderRequest.Refused refused -> throw new AssertionError(refused.reason());
        };
    }
}
