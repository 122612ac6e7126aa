package org.keywork.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keywork.Postgres;
import org.keywork.RunningPortal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** {@code java -jar keywork.jar audit verify}, as those who run it call it: beside the portal, and after it was touched. */
class BuiltCommandIT {
    @TempDir
    Path folder;

    private String output = "";

    @Test
    void theJarVerifiesTheRecordOfARunningPortalAndFindsWhatWasDoneToIt() throws Exception {
        var database = Postgres.shared().database();
        var settings = database.production(folder);
        try (var portal = RunningPortal.start(folder, settings.toArray(String[]::new))) {
            assertThat(portal.get("/api/ping").statusCode()).isEqualTo(200);
            assertThat(verify(settings)).as(output).isZero();
            assertThat(output).contains("All is well");
        }
        assertThat(verify(settings)).as(output).isZero();
        var owner = JdbcClient.create(new DriverManagerDataSource(database.url(), "postgres", "postgres"));
        var last = owner.sql("select last from audit_head").query(Long.class).single();
        assertThat(output).contains("confirms up to entry " + last + " of " + last);

        owner.sql("alter table audit_entry disable trigger user").update();
        owner.sql("update audit_entry set origin = '192.0.2.0/24' where number = ?")
                .param(last)
                .update();
        assertThat(verify(settings)).as(output).isOne();
        assertThat(output).contains("entry " + last + " was changed");

        owner.sql("delete from audit_entry where number = ?").param(last).update();
        owner.sql("alter table audit_checkpoint disable trigger user").update();
        owner.sql("delete from audit_checkpoint").update();
        owner.sql("""
                update audit_head set last = last - 1,
                    hash = (select hash from audit_entry where number = audit_head.last - 1)""").update();
        assertThat(verify(settings)).as(output).isOne();
        assertThat(output).contains("entry " + last + " is missing, and all after it");
    }

    private int verify(List<String> settings) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-jar", RunningPortal.jar().toString(), "audit", "verify"));
        settings.forEach(setting -> command.add("--" + setting));
        var said = folder.resolve("said");
        var exit = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        output = Files.readString(said);
        return exit;
    }
}
