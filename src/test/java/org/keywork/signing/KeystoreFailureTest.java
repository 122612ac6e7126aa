package org.keywork.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.keywork.KeyworkApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class KeystoreFailureTest {
    @TempDir
    Path data;

    @Test
    void aWrongPassphraseStopsTheStartWithOneSentenceAndNoStackTrace(CapturedOutput output) {
        new KeystoreFile(data.resolve("keystore.p12"), 1_000, new SecureRandom())
                .create(Passphrase.of("correct horse battery", "a test"), TestSigning.NOW);
        startFails("--keywork.signing.passphrase=wrong horse battery");
        says(output, "The passphrase doesn't open the keystore " + data.resolve("keystore.p12"));
    }

    @Test
    void aDamagedKeystoreStopsTheStartWithOneSentenceAndNoStackTrace(CapturedOutput output) throws Exception {
        Files.writeString(data.resolve("keystore.p12"), "damaged");
        startFails("--keywork.signing.passphrase=correct horse battery");
        says(output, "is damaged or isn't a Keywork keystore: restore it from its backup.");
    }

    private void startFails(String setting) {
        assertThatThrownBy(() -> SpringApplication.run(
                        KeyworkApplication.class,
                        setting,
                        "--keywork.data=" + data,
                        "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                        "--server.port=0"))
                .hasRootCauseInstanceOf(Exception.class);
    }

    private static void says(CapturedOutput output, String sentence) {
        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START", "Description:", sentence)
                .doesNotContain("\tat org.springframework");
    }
}
