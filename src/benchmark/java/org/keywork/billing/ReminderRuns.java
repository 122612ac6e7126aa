package org.keywork.billing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The daily run that reminds of ends, over {@link YearsOfBusiness}: how long it takes, and what it holds meanwhile. */
public final class ReminderRuns {
    private static final Duration LOOK_EVERY = Duration.ofMillis(5);

    private final EndReminders reminders;
    private final JdbcClient jdbc;
    private final YearsOfBusiness years;

    public ReminderRuns(ApplicationContext portal, YearsOfBusiness years) {
        this.years = years;
        reminders = portal.getBean(EndReminders.class);
        jdbc = portal.getBean(JdbcClient.class);
    }

    public void measure(Consumer<String> print) throws InterruptedException {
        print.accept(run("reminders on a day like any other"));
        print.accept(run("reminders once more, nothing due"));
    }

    private String run(String name) throws InterruptedException {
        var before = years.reminders();
        var runs = new AtomicBoolean(true);
        var longest = new double[1];
        var watch = Thread.ofPlatform().start(() -> {
            while (runs.get()) {
                longest[0] = Math.max(longest[0], oldestTransaction());
                sleep();
            }
        });
        var begin = System.nanoTime();
        var noted = reminders.run();
        var seconds = (System.nanoTime() - begin) / 1e9;
        runs.set(false);
        watch.join();
        return "%-44s %,d before, %,d noted: %.1f s, longest transaction %.0f ms"
                .formatted(name, before, noted, seconds, longest[0] * 1000);
    }

    private double oldestTransaction() {
        return jdbc.sql("""
                        select coalesce(max(extract(epoch from clock_timestamp() - xact_start)), 0) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
                        and state <> 'idle'""").query(Double.class).single();
    }

    private static void sleep() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
