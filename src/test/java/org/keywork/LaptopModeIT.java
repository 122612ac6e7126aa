package org.keywork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaptopModeIT {
    @TempDir
    Path folder;

    @Test
    void aBareJarStartsWithTheProductionBundleKeepsItsDataOverARestartAndDoesThenWhatFellDueMeanwhile()
            throws IOException, SQLException {
        try (var portal = RunningPortal.start(folder)) {
            assertThat(portal.get("/").statusCode()).isLessThan(500);
            assertThat(portal.log()).contains("Vaadin is running in production mode");
        }
        inItsDatabase("""
                create table left_here (id int);
                update organization set zone = '%s';
                insert into subscription (
                    id, organization_id, product, kind, state, servers, begin_date, end_date, version)
                select random_uuid(), id, 'network-standard', 'PAID', 'ACTIVE', 1, current_date - 345, current_date + 20, 0
                from organization;
                update scheduled_tasks set execution_time = current_timestamp where task_name = 'remind-of-ends'
                """.formatted(whereItIsNoon()));
        try (var portal = RunningPortal.start(folder)) {
            await().untilAsserted(
                            () -> assertThat(portal.get("/dev/mailbox").body()).contains("Standard ends in 20 days"));
        }
        inItsDatabase("insert into left_here values (1)");
    }

    private static ZoneId whereItIsNoon() {
        return ZoneOffset.ofHours(12 - Instant.now().atOffset(ZoneOffset.UTC).getHour());
    }

    @Test
    void onAnotherAddressItIsProductionAndListsWhatIsMissing() {
        try (var portal = RunningPortal.launch(folder, "server.address=0.0.0.0", "keywork.base-url=")) {
            assertThat(portal.exitCode()).isEqualTo(1);
            assertThat(portal.log())
                    .contains(
                            "spring.datasource.url:",
                            "spring.datasource.username:",
                            "spring.datasource.password:",
                            "keywork.base-url:",
                            "keywork.signing.keystore:",
                            "keywork.signing.passphrase-file:",
                            "spring.mail.host:",
                            "keywork.mail.from:")
                    .doesNotContain("\tat ");
        }
    }

    /** In the file that the portal left. */
    private void inItsDatabase(String sql) throws SQLException {
        var url = "jdbc:h2:file:" + folder.resolve("data/keywork") + ";IFEXISTS=TRUE";
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
