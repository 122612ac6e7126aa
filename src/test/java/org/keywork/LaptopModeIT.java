package org.keywork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaptopModeIT {
    @TempDir
    Path folder;

    @Test
    void aBareJarStartsWithTheProductionBundleAndKeepsItsDataOverARestart() throws IOException, SQLException {
        try (var portal = RunningPortal.start(folder)) {
            assertThat(portal.get("/").statusCode()).isLessThan(500);
            assertThat(portal.log()).contains("Vaadin is running in production mode");
        }
        inItsDatabase("create table left_here (id int)");
        try (var portal = RunningPortal.start(folder)) {
            assertThat(portal.get("/").statusCode()).isLessThan(500);
        }
        inItsDatabase("insert into left_here values (1)");
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
