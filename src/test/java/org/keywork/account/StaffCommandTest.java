package org.keywork.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.account.StaffCommand.Portal;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What it says where there is no database to work on; the rest is in {@link StaffAccountsTest}. */
class StaffCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void whatItDoesNotUnderstandItSaysWithoutLookingForTheDatabase() {
        var exit = run(
                () -> {
                    throw new AssertionError("Nobody asks for it");
                },
                "add",
                "--email=sasha",
                "--name=Sasha",
                "--roles=ADMIN");

        assertThat(exit).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(said())
                .startsWith("staff: sasha isn't an e-mail address")
                .contains("usage: java -jar keywork.jar staff");
    }

    @Test
    void aDatabaseThatNoPortalHasMigratedIsSaid() {
        assertThat(run(at("jdbc:h2:mem:" + UUID.randomUUID()), "list")).isOne();
        assertThat(said())
                .startsWith("staff: the database isn't as this version needs it; starting the portal migrates it:");
    }

    @Test
    void aDatabaseThatIsAwayIsSaidAsItsDriverPutsIt() {
        assertThat(run(at("jdbc:postgresql://127.0.0.1:1/keywork"), "remove", "--email=sasha@vendor.example"))
                .isOne();
        assertThat(said()).startsWith("staff: the database can't be reached: ").contains("127.0.0.1:1");
    }

    @Test
    void aSettingThatIsMissingIsSaid() {
        var exit = run(
                () -> {
                    throw new IllegalStateException("required key [spring.datasource.url] not found");
                },
                "list");

        assertThat(exit).isOne();
        assertThat(said())
                .isEqualToIgnoringNewLines(
                        "staff: the portal's settings can't be used: required key [spring.datasource.url] not found");
    }

    @Test
    void settingsThatSpringCanNotReadAreSaidInOneLineWithoutTheirValues() {
        var setting = "spring.datasource.hikari.maximum-pool-size";
        var settings = new Binder(new MapConfigurationPropertySource(Map.of(setting, "secret")));
        var exit = run(
                () -> {
                    settings.bind(setting, Bindable.of(Integer.class));
                    throw new AssertionError("That is no number");
                },
                "list");

        assertThat(exit).isOne();
        assertThat(said().lines())
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("staff: the portal's settings can't be used: ")
                .contains(setting)
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgres://db.example/keywork?user=keywork&password=secret",
                "jdbc:postgres://keywork:secret@db.example/keywork",
                "jdbc:postgres://keywork:sec?ret@db.example/keywork",
                "jdbc:postgres://db.example?password=sec@ret",
                "jdbc:hsql:keywork;USER=sa;PASSWORD=secret"
            })
    void aPasswordInTheDatabasesAddressIsNotSaid(String url) {
        assertThat(run(at(url), "list")).isOne();
        assertThat(said())
                .startsWith("staff: the database can't be reached: No suitable driver found for jdbc:")
                .doesNotContain("sec", "ret");
    }

    @Test
    void whatTheDatabaseForbidsIsSaidAsThat() {
        var refusal = new SQLException("ERROR: permission denied for table portal_user", "42501");

        assertThat(run(refusing(refusal), "list")).isOne();
        assertThat(said())
                .isEqualToIgnoringNewLines("staff: the database doesn't let its user do this:"
                        + " ERROR: permission denied for table portal_user");
    }

    /** A database that can be reached, and answers nothing else to any statement. */
    private static Supplier<Portal> refusing(SQLException refusal) {
        var connection = (Connection) Proxy.newProxyInstance(
                StaffCommandTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().startsWith("prepare")) {
                        throw refusal;
                    }
                    return method.getReturnType() == boolean.class ? Boolean.FALSE : null;
                });
        return () -> new Portal(new SingleConnectionDataSource(connection, true), "https://keys.example.org");
    }

    private static Supplier<Portal> at(String url) {
        return () -> new Portal(new DriverManagerDataSource(url, "sa", ""), "https://keys.example.org");
    }

    private int run(Supplier<Portal> portal, String... words) {
        return new StaffCommand(portal, Clock.systemUTC(), printing(out), printing(err)).run(List.of(words));
    }

    private String said() {
        var said = err.toString(StandardCharsets.UTF_8);
        assertThat(said).doesNotContain("\tat ");
        return said;
    }

    private static PrintStream printing(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
