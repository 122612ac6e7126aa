package org.keywork;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.Properties;
import org.keywork.account.StaffCommand;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;

/** {@code java -jar keywork.jar staff …} on the database that the portal's settings name. */
final class StaffAdministration {
    private StaffAdministration() {}

    /** @param args {@code staff} and a command with its options; what has a dot in its name is a setting, wherever it stands */
    static int run(String[] args, PrintStream out, PrintStream err) {
        var settings =
                Arrays.stream(args).filter(StaffAdministration::isSetting).toArray(String[]::new);
        var words = Arrays.stream(args).skip(1).filter(arg -> !isSetting(arg)).toList();
        return new StaffCommand(() -> portal(settings), Clock.systemUTC(), out, err).run(words);
    }

    static boolean isSetting(String arg) {
        var equals = arg.indexOf('=');
        return arg.startsWith("--") && equals > 0 && arg.substring(0, equals).contains(".");
    }

    /** The connection waits for PostgreSQL no longer than the portal's do, and is as secure. */
    private static StaffCommand.Portal portal(String[] settings) {
        var environment = CommandSettings.read(settings);
        var database = CommandSettings.database(environment);
        var properties = new Properties();
        Binder.get(environment)
                .bind("spring.datasource.hikari.data-source-properties", Bindable.mapOf(String.class, String.class))
                .ifBound(properties::putAll);
        database.setConnectionProperties(properties);
        return new StaffCommand.Portal(database, environment.getProperty("keywork.base-url", "http://127.0.0.1:8080"));
    }
}
