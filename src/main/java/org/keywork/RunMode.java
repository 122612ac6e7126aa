package org.keywork;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Laptop mode is H2 <em>and</em> a loopback address, as {@code application.yaml} has them; anything else is production,
 * so that no setting by itself puts a demo on a network. Says which as {@value #MODE}, which nothing overrides, and sets
 * the defaults that go with it, which any setting overrides.
 */
class RunMode implements EnvironmentPostProcessor, Ordered {
    static final String MODE = "keywork.mode";
    static final String LAPTOP = "laptop";
    static final String PRODUCTION = "production";

    /** After the configuration files are read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var laptop = onH2(environment) && onLoopback(environment);
        var sources = environment.getPropertySources();
        sources.addFirst(new MapPropertySource("keyworkMode", Map.of(MODE, laptop ? LAPTOP : PRODUCTION)));
        var defaults = new HashMap<String, Object>();
        defaults.put("keywork.demo.enabled", laptop);
        defaults.put("keywork.signing.create-if-missing", laptop);
        if (environment.getProperty("spring.datasource.url", "").startsWith("jdbc:postgresql:")) {
            defaults.putAll(soonToldThatPostgresIsAway());
        }
        if (environment.getProperty("keywork.base-url", "").startsWith("https:")) {
            defaults.put("server.servlet.session.cookie.secure", true);
        }
        sources.addLast(new MapPropertySource("keyworkModeDefaults", defaults));
    }

    /**
     * PostgreSQL's driver waits for ever for an answer that a network swallowed. Here nobody waits longer than 5 seconds,
     * except migrations, which have a connection of their own and may take their time.
     */
    private static Map<String, Object> soonToldThatPostgresIsAway() {
        return Map.of(
                "spring.datasource.hikari.validation-timeout", 1_000,
                "spring.datasource.hikari.data-source-properties.connectTimeout", 3,
                "spring.datasource.hikari.data-source-properties.loginTimeout", 3,
                "spring.datasource.hikari.data-source-properties.socketTimeout", 5,
                "spring.flyway.url", "${spring.datasource.url}",
                "spring.flyway.user", "${spring.datasource.username:}",
                "spring.flyway.password", "${spring.datasource.password:}");
    }

    static boolean onH2(Environment environment) {
        return environment.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:");
    }

    private static boolean onLoopback(Environment environment) {
        return isLoopback(environment.getProperty("server.address", ""));
    }

    /** Whether only this machine can reach a server there; no address means every address. */
    static boolean isLoopback(String address) {
        if (address.isBlank()) {
            return false;
        }
        try {
            return InetAddress.getByName(address.strip()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
