package org.keywork;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class RunModeTest {
    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:./data/keywork,            127.0.0.1, laptop",
        "jdbc:h2:mem:portal,                     localhost, laptop",
        "jdbc:h2:mem:portal,                     ::1,       laptop",
        "jdbc:h2:file:./data/keywork,            0.0.0.0,   production",
        "jdbc:h2:file:./data/keywork,            '',        production",
        "jdbc:h2:file:./data/keywork,            10.0.0.7,  production",
        "jdbc:postgresql://127.0.0.1/keywork,    127.0.0.1, production",
        "'',                                     127.0.0.1, production",
    })
    void isLaptopModeOnlyWithH2AndALoopbackAddress(String database, String address, String mode) {
        var environment = environment(database, address);

        assertThat(environment.getProperty("keywork.mode")).isEqualTo(mode);
        assertThat(environment.getProperty("keywork.demo.enabled", Boolean.class))
                .isEqualTo(mode.equals("laptop"));
        assertThat(environment.getProperty("keywork.signing.create-if-missing", Boolean.class))
                .isEqualTo(mode.equals("laptop"));
    }

    @Test
    void nobodyCanSetTheModeItself() {
        var environment = new MockEnvironment()
                .withProperty("keywork.mode", "laptop")
                .withProperty("spring.datasource.url", "jdbc:h2:mem:portal")
                .withProperty("server.address", "0.0.0.0");

        new RunMode().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("keywork.mode")).isEqualTo("production");
    }

    @Test
    void aSettingGivenWinsOverTheModesDefault() {
        var environment = new MockEnvironment()
                .withProperty("keywork.demo.enabled", "false")
                .withProperty("spring.datasource.url", "jdbc:h2:mem:portal")
                .withProperty("server.address", "127.0.0.1");

        new RunMode().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("keywork.demo.enabled", Boolean.class))
                .isFalse();
    }

    @Test
    void onPostgresNobodyWaitsForEverForAnAnswerThatANetworkSwallowedExceptMigrations() {
        var environment = environment("jdbc:postgresql://db.example.org/keywork", "0.0.0.0")
                .withProperty("spring.datasource.username", "keywork");

        assertThat(environment.getProperty("spring.datasource.hikari.data-source-properties.socketTimeout"))
                .isEqualTo("5");
        assertThat(environment.getProperty("spring.flyway.url")).isEqualTo("jdbc:postgresql://db.example.org/keywork");
        assertThat(environment.getProperty("spring.flyway.user")).isEqualTo("keywork");
        assertThat(environment("jdbc:h2:mem:portal", "127.0.0.1").getProperty("spring.flyway.url"))
                .isNull();
    }

    private static MockEnvironment environment(String database, String address) {
        var environment = new MockEnvironment()
                .withProperty("spring.datasource.url", database)
                .withProperty("server.address", address);
        new RunMode().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
