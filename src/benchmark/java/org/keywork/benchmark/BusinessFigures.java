package org.keywork.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.keywork.KeyworkApplication;
import org.keywork.Postgres;
import org.keywork.billing.ReminderRuns;
import org.keywork.billing.YearsOfBusiness;
import org.keywork.desk.SalesLists;
import org.keywork.desk.SupportLists;
import org.keywork.desk.YearsOfUse;
import org.keywork.revocation.RevocationFigures;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What a big vendor's database costs: the portal, in production mode in this JVM, on a PostgreSQL that syncs. */
final class BusinessFigures implements AutoCloseable {
    private final Postgres postgres;
    private final List<String> settings;
    private final ConfigurableApplicationContext portal;
    private final YearsOfBusiness years;

    private BusinessFigures(Postgres postgres, Path home) {
        this.postgres = postgres;
        var database = postgres.database();
        settings = new ArrayList<>(database.production(home));
        settings.addAll(List.of(
                "server.port=0",
                "keywork.base-url=https://keys.example.org",
                "keywork.reminder.hour=0",
                "logging.level.root=ERROR",
                "vaadin.productionMode=true"));
        portal = node();
        years = YearsOfBusiness.writtenInto(database.url());
    }

    static BusinessFigures in(Path folder) throws IOException {
        return new BusinessFigures(Postgres.durable(), Files.createTempDirectory(folder, "business"));
    }

    private ConfigurableApplicationContext node() {
        return new SpringApplicationBuilder(KeyworkApplication.class)
                .run(settings.stream().map("--"::concat).toArray(String[]::new));
    }

    /** Prints them as they come: some take minutes. */
    void measureSales() throws InterruptedException {
        new SalesLists(portal).measure(System.out::println);
        new ReminderRuns(portal, years).measure(System.out::println);
    }

    /** Of the support desk, over far more keys and what they left behind. */
    void measureSupport() {
        YearsOfUse.writeInto(Objects.requireNonNull(portal.getEnvironment().getProperty("spring.flyway.url")));
        new SupportLists(portal).measure(System.out::println);
        try (var second = node()) {
            new RevocationFigures(portal, second).measure(System.out::println);
        }
    }

    @Override
    public void close() {
        portal.close();
        postgres.close();
    }
}
