package org.keywork;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Stops a start in production mode that lacks settings, naming all of them at once and what to give. */
class ProductionSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (RunMode.PRODUCTION.equals(environment.getProperty(RunMode.MODE))) {
            var missing = missing(environment);
            if (!missing.isEmpty()) {
                throw new SettingsMissing(missing);
            }
        }
    }

    private static final List<String> SELLER = List.of("name", "vat-number", "registration", "iban", "bic", "email");

    /** What a start in production mode still needs, a line each; empty when it may go on. */
    static List<String> missing(Environment environment) {
        var missing = new ArrayList<String>();
        if (RunMode.onH2(environment) || isMissing(environment, "spring.datasource.url")) {
            missing.add("spring.datasource.url: a PostgreSQL, like jdbc:postgresql://db.example.org/keywork");
        }
        require(environment, missing, "spring.datasource.username", "the database user");
        if (!environment.containsProperty("spring.datasource.password")) {
            missing.add("spring.datasource.password: the password of the database user");
        }
        if (isMissing(environment, "spring.flyway.user")
                || environment
                        .getProperty("spring.flyway.user", "")
                        .equals(environment.getProperty("spring.datasource.username", ""))) {
            missing.add("spring.flyway.user, .password: the role that owns the tables, another than"
                    + " spring.datasource.username, which may only read the audit record and add to it");
        }
        if (!isGoodBaseUrl(environment.getProperty("keywork.base-url", ""))) {
            missing.add(
                    "keywork.base-url: the public address, like https://keys.example.org (https, no slash at its end)");
        }
        require(environment, missing, "keywork.signing.keystore", "the keystore file; README, Key rotation, makes one");
        if (isMissing(environment, "keywork.signing.passphrase-file")
                && isMissing(environment, "keywork.signing.passphrase")) {
            missing.add("keywork.signing.passphrase-file: a file that holds the keystore's passphrase"
                    + " (or the passphrase itself in the environment, as KEYWORK_SIGNING_PASSPHRASE)");
        }
        require(
                environment,
                missing,
                "keywork.audit.checkpoints",
                "a file outside the database that each checkpoint of the audit record is added to");
        require(environment, missing, "spring.mail.host", "the SMTP server");
        require(environment, missing, "keywork.mail.from", "the sender of mails, like Keywork <keys@example.org>");
        if (SELLER.stream().anyMatch(name -> isMissing(environment, "keywork.billing.seller." + name))
                || isMissing(environment, "keywork.billing.seller.address")
                        && isMissing(environment, "keywork.billing.seller.address[0]")) {
            missing.add("keywork.billing.seller.name, .address, .vat-number, .registration, .iban, .bic, .email:"
                    + " who sells, as invoices print it; by default it is nobody");
        }
        if (environment.getProperty("keywork.demo.enabled", Boolean.class, false)) {
            missing.add("keywork.demo.enabled: leave it out; the demo accounts' password is published");
        }
        return missing;
    }

    private static void require(Environment environment, List<String> missing, String name, String what) {
        if (isMissing(environment, name)) {
            missing.add(name + ": " + what);
        }
    }

    private static boolean isMissing(Environment environment, String name) {
        return environment.getProperty(name, "").isBlank();
    }

    /** Plain http is for a portal that only this machine reaches. */
    private static boolean isGoodBaseUrl(String text) {
        try {
            var url = new URI(text);
            var host = url.getHost();
            return host != null
                    && !text.endsWith("/")
                    && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()) && RunMode.isLoopback(host));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
