package org.keywork;

import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The settings that the portal has, read as it reads them, for commands that need none of its parts. */
final class CommandSettings {
    private CommandSettings() {}

    /** @param settings those of the command line, each as {@code --name=value} */
    static Environment read(String... settings) {
        var application = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .application();
        application.setInitializers(List.of()); // what only a portal's start needs may be missing
        try (var context = application.run(settings)) {
            return context.getEnvironment();
        }
    }

    /** The portal's database, which no command makes. */
    static DriverManagerDataSource database(Environment environment) {
        var url = environment.getRequiredProperty("spring.datasource.url");
        return new DriverManagerDataSource(
                RunMode.onH2(environment) ? url + ";IFEXISTS=TRUE" : url,
                environment.getProperty("spring.datasource.username", ""),
                environment.getProperty("spring.datasource.password", ""));
    }

    /** None of the portal's parts. */
    private static final class Nothing {}
}
