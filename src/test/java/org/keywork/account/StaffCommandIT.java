package org.keywork.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keywork.Postgres;
import org.keywork.RunningPortal;

/** {@code java -jar keywork.jar staff …}, as an operator calls it: before the first start, and beside the running portal. */
class StaffCommandIT {
    @TempDir
    Path folder;

    private List<String> settings = List.of();
    private String out = "";
    private String err = "";

    @BeforeEach
    void production() {
        settings = new ArrayList<>(Postgres.shared().database().production(folder));
        settings.add("keywork.base-url=https://keys.example.org");
    }

    @Test
    void theFirstPersonOfStaffIsMadeByTheJar() throws Exception {
        assertThat(jar("staff", "list")).as(err).isOne();
        assertThat(err)
                .contains("staff: the database isn't as this version needs it")
                .doesNotContain("\tat ");

        try (var portal = RunningPortal.start(folder, settings.toArray(String[]::new))) {
            assertThat(portal.get("/api/ping").statusCode()).isEqualTo(200);
            assertThat(jar("staff", "add", "--email=sasha@vendor.example", "--name=Sasha", "--roles=SUPPORT,ADMIN"))
                    .as(err)
                    .isZero();
            assertThat(out).contains("https://keys.example.org/forgotten-password");
            assertThat(jar("staff", "list")).as(err).isZero();
            assertThat(out).contains("sasha@vendor.example  SUPPORT,ADMIN  Sasha");
        }
        assertThat(jar("audit", "verify")).as(out).isZero();
        assertThat(out).contains("All is well");
    }

    private int jar(String... words) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-jar", RunningPortal.jar().toString()));
        command.addAll(List.of(words));
        settings.forEach(setting -> command.add("--" + setting));
        var told = folder.resolve("told");
        var failed = folder.resolve("failed");
        var exit = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(told.toFile())
                .redirectError(failed.toFile())
                .start()
                .waitFor();
        out = Files.readString(told);
        err = Files.readString(failed);
        return exit;
    }
}
