package org.keywork.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.keywork.KeyworkApplication;
import org.keywork.Postgres;
import org.keywork.billing.ReminderRuns;
import org.keywork.billing.YearsOfBusiness;
import org.keywork.desk.SalesLists;
import org.keywork.revocation.RevocationFigures;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** What a big vendor's database costs: the portal, in production mode in this JVM, on a PostgreSQL that syncs. */
final class BusinessFigures {
    private BusinessFigures() {}

    /** Prints them as they come: some take minutes. */
    static void measure(Path folder) throws IOException, InterruptedException {
        var home = Files.createTempDirectory(folder, "business");
        try (var postgres = Postgres.durable()) {
            var database = postgres.database();
            var settings = new ArrayList<>(database.production(home));
            settings.addAll(List.of(
                    "server.port=0",
                    "keywork.base-url=https://keys.example.org",
                    "keywork.reminder.hour=0",
                    "logging.level.root=ERROR",
                    "vaadin.productionMode=true"));
            try (var portal = new SpringApplicationBuilder(KeyworkApplication.class)
                    .run(settings.stream().map("--"::concat).toArray(String[]::new))) {
                var years = YearsOfBusiness.writtenInto(database.url());
                new SalesLists(portal).measure(System.out::println);
                new ReminderRuns(portal, years).measure(System.out::println);
                new RevocationFigures(portal).measure(System.out::println);
            }
        }
    }
}
