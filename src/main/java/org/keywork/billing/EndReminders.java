package org.keywork.billing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.keywork.account.OrganizationId;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.SubscriptionLife;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes, each once, which reminders of a paid subscription's end are due: some at a time, in short transactions with the mails
 * that they order. What a stop interrupts is done at the next run.
 */
@Configuration(proxyBeanMethods = false)
class EndReminders {
    private static final Logger log = LoggerFactory.getLogger(EndReminders.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int PAGE = 500;
    /** Few enough that nobody waits for the transaction, many enough that commits don't cost more than the work. */
    private static final int AT_ONCE = 50;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ReminderProperties settings;
    private final OrderProperties orders;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EndReminders(
            JdbcClient jdbc,
            JdbcTemplate batches,
            ReminderProperties settings,
            OrderProperties orders,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.settings = settings;
        this.orders = orders;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> remindOfEnds() {
        return Tasks.recurring("remind-of-ends", FixedDelay.of(EVERY)).execute((instance, context) -> run());
    }

    private record Ending(
            SubscriptionId subscription,
            OrganizationId organization,
            ZoneId zone,
            LocalDate paidUntil,
            LocalDate end) {}

    private record Due(Ending ending, int reminder) {}

    /** How many were noted. */
    int run() {
        var noted = 0;
        var after = new Ending(
                new SubscriptionId(new UUID(0, 0)),
                new OrganizationId(new UUID(0, 0)),
                ZoneOffset.UTC,
                LocalDate.EPOCH,
                LocalDate.EPOCH);
        for (var page = page(after); !page.isEmpty(); page = page(page.getLast())) {
            noted += note(page);
        }
        if (noted > 0) {
            log.info("Reminded of the end of {} subscriptions", noted);
        }
        return noted;
    }

    /** What ends near enough to be looked at, in the order of ends: days differ by time zone, so one more each way. */
    private List<Ending> page(Ending after) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return jdbc.sql("""
                select s.id, s.organization_id, o.zone, s.end_date, s.courtesy_days
                from subscription s join organization o on o.id = s.organization_id
                where s.kind = 'PAID' and s.state in ('ACTIVE', 'SUSPENDED')
                and s.end_date >= :from and s.end_date <= :to
                and (s.end_date > :afterEnd or s.end_date = :afterEnd and s.id > :afterId)
                and\s""" + NothingFollows.ON_S + " order by s.end_date, s.id limit :limit")
                .param("from", today.plusDays(settings.fewestDaysLeft() - SubscriptionLife.MOST_COURTESY_DAYS - 1L))
                .param("to", today.plusDays(settings.days().getFirst() + 1L))
                .param("afterEnd", after.paidUntil())
                .param("afterId", after.subscription().value())
                .param("limit", PAGE)
                .query((row, number) -> new Ending(
                        new SubscriptionId(row.getObject(1, UUID.class)),
                        new OrganizationId(row.getObject(2, UUID.class)),
                        ZoneId.of(row.getString(3)),
                        row.getObject(4, LocalDate.class),
                        row.getObject(4, LocalDate.class).plusDays(row.getInt(5))))
                .list();
    }

    private int note(List<Ending> page) {
        return page.stream()
                .flatMap(ending -> due(ending).stream())
                .gather(Gatherers.windowFixed(AT_ONCE))
                .mapToInt(this::noteAtOnce)
                .sum();
    }

    private int noteAtOnce(List<Due> due) {
        return transaction.execute(status -> {
            var unsent = unsent(due);
            write(unsent);
            unsent.forEach(this::tell);
            return unsent.size();
        });
    }

    private List<Due> due(Ending ending) {
        var there = clock.instant().atZone(ending.zone());
        if (there.getHour() < settings.hour()) {
            return List.of();
        }
        var daysLeft = ChronoUnit.DAYS.between(there.toLocalDate(), ending.end());
        return settings.due(daysLeft, orders.renewalOpens()).stream()
                .map(reminder -> new Due(ending, reminder))
                .toList();
    }

    /** Those that nobody noted; a later reminder of the same end makes an earlier one needless. */
    private List<Due> unsent(List<Due> due) {
        record Sent(UUID subscription, LocalDate end) {}
        var latest = jdbc
                .sql("""
                        select subscription_id, end_date, min(days) from end_reminder where subscription_id in (:ids)
                        group by subscription_id, end_date""")
                .param(
                        "ids",
                        due.stream().map(d -> d.ending().subscription().value()).toList())
                .query((row, number) -> Map.entry(
                        new Sent(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)), row.getInt(3)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return due.stream()
                .filter(d -> {
                    var sent = latest.get(new Sent(
                            d.ending().subscription().value(), d.ending().end()));
                    return sent == null || sent > d.reminder();
                })
                .toList();
    }

    private void write(List<Due> due) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var rows = new ArrayList<Object[]>();
        due.forEach(d -> rows.add(
                new Object[] {d.ending().subscription().value(), d.ending().end(), d.reminder(), now}));
        batches.batchUpdate(
                "insert into end_reminder (subscription_id, end_date, days, sent_at) values (?, ?, ?, ?)", rows);
    }

    private void tell(Due due) {
        events.publishEvent(new SubscriptionEnding(
                due.ending().subscription(),
                due.ending().organization(),
                due.ending().end(),
                due.reminder()));
    }
}
