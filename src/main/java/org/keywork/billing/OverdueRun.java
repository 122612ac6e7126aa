package org.keywork.billing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.keywork.billing.OrderChanged.What;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds of overdue invoices, and suspends what stays unpaid once the unpaid period itself has begun. */
@Configuration(proxyBeanMethods = false)
class OverdueRun {
    private static final Logger log = LoggerFactory.getLogger(OverdueRun.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final String ACTOR = "overdue-run";

    private final JdbcClient jdbc;
    private final OrderRepository orders;
    private final OrderRules rules;
    private final Ordering ordering;
    private final Invoices invoices;
    private final Acceptance acceptance;
    private final BillingProperties settings;
    private final TransactionTemplate transaction;

    OverdueRun(
            JdbcClient jdbc,
            OrderRepository orders,
            OrderRules rules,
            Ordering ordering,
            Invoices invoices,
            Acceptance acceptance,
            BillingProperties settings,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.rules = rules;
        this.ordering = ordering;
        this.invoices = invoices;
        this.acceptance = acceptance;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Bean
    RecurringTask<Void> followOverdueInvoices() {
        return Tasks.recurring("overdue-invoices", FixedDelay.of(EVERY)).execute((instance, context) -> run());
    }

    /** Each in a transaction of its own: one that fails holds up no other. */
    void run() {
        for (var id : overdue(invoices.today())) {
            try {
                transaction.executeWithoutResult(status -> look(id));
            } catch (RuntimeException e) {
                log.error("Overdue order {} can't be followed now, and will be again", id, e);
            }
        }
    }

    private List<OrderId> overdue(LocalDate today) {
        return jdbc
                .sql("select id from customer_order where state = 'ACCEPTED' and balance_cents > 0 and due_on < ?"
                        + " order by due_on")
                .param(today)
                .query(UUID.class)
                .list()
                .stream()
                .map(OrderId::new)
                .toList();
    }

    private void look(OrderId id) {
        var order = orders.lock(id).orElseThrow();
        var today = invoices.today();
        var due = order.debt().dueOn().orElseThrow();
        if (order.state() != OrderState.ACCEPTED || order.debt().balance() <= 0 || !due.isBefore(today)) {
            return;
        }
        if (!today.isBefore(due.plus(settings.suspendAfter()))) {
            suspend(order);
            return;
        }
        var reached = (int) settings.overdueReminders().stream()
                .filter(days -> !due.plusDays(days).isAfter(today))
                .count();
        if (reached > order.debt().reminders()) {
            order.debt().reminded(reached);
            orders.saveAndFlush(order);
            ordering.told(order, What.REMINDED, ACTOR);
        }
    }

    private void suspend(Order order) {
        if (!order.periodBegin().orElseThrow().isAfter(rules.today(order.organization()))) {
            acceptance.suspend(order, ACTOR);
        }
    }
}
