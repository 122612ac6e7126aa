package org.keywork.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.keywork.account.StaffCommand.Portal;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

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
        assertThat(said()).isEqualToIgnoringNewLines("staff: required key [spring.datasource.url] not found");
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
