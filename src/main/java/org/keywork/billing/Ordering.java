package org.keywork.billing;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.keywork.account.OrganizationId;
import org.keywork.audit.Act;
import org.keywork.audit.Audit;
import org.keywork.billing.OrderChanged.What;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Places orders and quotes, for customers and for sales. Two at once for one subscription or server: the database lets one
 * through, and the other is refused.
 */
@Component
class Ordering {
    private final OrderRules rules;
    private final Pricing pricing;
    private final NumberSeries numbers;
    private final OrderRepository orders;
    private final BillingProfiles profiles;
    private final Invoices invoices;
    private final BillingProperties settings;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Ordering(
            OrderRules rules,
            Pricing pricing,
            NumberSeries numbers,
            OrderRepository orders,
            BillingProfiles profiles,
            Invoices invoices,
            BillingProperties settings,
            Audit audit,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rules = rules;
        this.pricing = pricing;
        this.numbers = numbers;
        this.orders = orders;
        this.profiles = profiles;
        this.invoices = invoices;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @param language of the order's lines and documents */
    record Request(
            OrganizationId organization,
            WantedOrder wanted,
            BillingDetails billing,
            Discount discount,
            boolean isQuote,
            Locale language,
            Object actor) {}

    OrderRequest place(Request request) {
        try {
            var answer = transaction.execute(status -> rules.refusal(request.organization(), request.wanted())
                    .<OrderRequest>map(OrderRequest.Refused::new)
                    .orElseGet(() -> placed(request)));
            remember(request);
            return answer;
        } catch (DataIntegrityViolationException e) {
            return refusedByTheDatabase(e);
        }
    }

    /**
     * The quote becomes an order; its price stays what was quoted.
     *
     * @param decide what is decided about it, asked once its row is held
     */
    OrderRequest order(OrderId id, Function<Order, QuoteToOrder> decide, Object actor) {
        try {
            return transaction.execute(status -> {
                var order = orders.lock(id).orElseThrow();
                var over = order.state() != OrderState.QUOTED
                        || order.validUntil().filter(invoices.today()::isAfter).isPresent();
                if (over) {
                    return new OrderRequest.Refused(OrderRefusal.QUOTE_OVER);
                }
                var decided = decide.apply(order);
                var refused = rules.refusal(order.organization(), order.wanted().by(decided.chosen()));
                if (refused.isPresent()) {
                    return new OrderRequest.Refused(refused.get());
                }
                var number = numbers.take(NumberSeries.Kind.ORDER, invoices.today());
                order.order(number.number(), decided, actor, clock.instant());
                orders.saveAndFlush(order);
                told(order, What.PLACED, actor);
                return new OrderRequest.Placed(id);
            });
        } catch (DataIntegrityViolationException e) {
            return refusedByTheDatabase(e);
        }
    }

    private OrderRequest placed(Request request) {
        var lines = pricing.lines(request.organization(), request.wanted(), request.discount(), request.language());
        var today = invoices.today();
        var kind = request.isQuote() ? NumberSeries.Kind.QUOTE : NumberSeries.Kind.ORDER;
        var order = orders.saveAndFlush(new Order(
                numbers.take(kind, today).number(),
                request,
                pricing.price(lines, request.billing()),
                request.isQuote() ? Optional.of(today.plus(settings.quoteValidity())) : Optional.empty(),
                clock.instant()));
        told(order, request.isQuote() ? What.QUOTED : What.PLACED, request.actor());
        return new OrderRequest.Placed(order.id());
    }

    private void remember(Request request) {
        try {
            profiles.remember(request.organization(), request.billing());
        } catch (DuplicateKeyException e) {
            return; // another order of the organization was remembered at the same moment
        }
    }

    void told(Order order, What what, Object actor) {
        var about = new HashMap<String, String>();
        about.put("organization", order.organization().toString());
        order.quoteNumber().ifPresent(quote -> about.put("quote", quote));
        audit.record(new Act(
                actor.toString(), "order." + what.name().toLowerCase(Locale.ROOT), "order:" + order.number(), about));
        events.publishEvent(new OrderChanged(order.id(), order.organization(), what));
    }

    private static OrderRequest refusedByTheDatabase(DataIntegrityViolationException e) {
        var message = String.valueOf(e.getMostSpecificCause().getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("customer_order_server_open_uq")) {
            return new OrderRequest.Refused(OrderRefusal.SERVER_WAITS_ALREADY);
        }
        if (message.contains("customer_order_open_uq")) {
            return new OrderRequest.Refused(OrderRefusal.OPEN_ALREADY);
        }
        throw e;
    }
}
