package org.keywork;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class ProductionSettingsTest {
    @Test
    void listsEverythingThatIsMissingAtOnce() {
        var environment = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:h2:file:./data/keywork");

        assertThat(ProductionSettings.missing(environment))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly(
                        "spring.datasource.url",
                        "spring.datasource.username",
                        "spring.datasource.password",
                        "spring.flyway.user, .password",
                        "keywork.base-url",
                        "keywork.signing.keystore",
                        "keywork.signing.passphrase-file",
                        "keywork.audit.checkpoints",
                        "spring.mail.host",
                        "keywork.mail.from",
                        "keywork.billing.seller.name, .address, .vat-number, .registration, .iban, .bic, .email");
    }

    @Test
    void startsWhenAllIsGiven() {
        assertThat(ProductionSettings.missing(complete())).isEmpty();
    }

    @Test
    void takesThePassphraseFromTheEnvironmentToo() {
        var environment = complete()
                .withProperty("keywork.signing.passphrase-file", "")
                .withProperty("keywork.signing.passphrase", "correct horse battery staple");

        assertThat(ProductionSettings.missing(environment)).isEmpty();
    }

    @Test
    void asksForARoleThatOwnsTheTablesBesideThePortalsOwn() {
        assertThat(ProductionSettings.missing(complete().withProperty("spring.flyway.user", "keywork")))
                .singleElement()
                .asString()
                .startsWith("spring.flyway.user, .password:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://keys.example.org", "https://keys.example.org/", "keys.example.org", "https://", ":"})
    void asksForABaseUrlThatMailedLinksCanStartWith(String baseUrl) {
        assertThat(ProductionSettings.missing(complete().withProperty("keywork.base-url", baseUrl)))
                .singleElement()
                .asString()
                .startsWith("keywork.base-url:");
    }

    @Test
    void allowsPlainHttpOnThisMachineOnly() {
        assertThat(ProductionSettings.missing(complete().withProperty("keywork.base-url", "http://127.0.0.1:8080")))
                .isEmpty();
    }

    @Test
    void refusesDemoData() {
        assertThat(ProductionSettings.missing(complete().withProperty("keywork.demo.enabled", "true")))
                .singleElement()
                .asString()
                .startsWith("keywork.demo.enabled:");
    }

    private static MockEnvironment complete() {
        var environment = new MockEnvironment();
        TestSeller.SETTINGS.forEach(setting -> environment.setProperty(
                setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1)));
        return environment
                .withProperty("spring.datasource.url", "jdbc:postgresql://db.example.org/keywork")
                .withProperty("spring.datasource.username", "keywork")
                .withProperty("spring.datasource.password", "")
                .withProperty("spring.flyway.user", "keywork_owner")
                .withProperty("keywork.base-url", "https://keys.example.org")
                .withProperty("keywork.signing.keystore", "/etc/keywork/keystore.json")
                .withProperty("keywork.signing.passphrase-file", "/run/secrets/passphrase")
                .withProperty("keywork.audit.checkpoints", "/var/lib/keywork/checkpoints.jsonl")
                .withProperty("spring.mail.host", "smtp.example.org")
                .withProperty("keywork.mail.from", "keys@example.org");
    }
}
