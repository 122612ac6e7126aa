package org.keywork.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeystoreAtStartTest {
    private static final String PASSPHRASE = "correct horse battery";

    @TempDir
    Path data;

    private Keystore start(SigningProperties properties, boolean databaseKnowsSigningKeys) {
        return new KeystoreAtStart(properties, data, 1_000, new SecureRandom(), TestSigning.CLOCK)
                .open(databaseKnowsSigningKeys);
    }

    private static SigningProperties settings(@Nullable Path file, @Nullable String text, boolean create) {
        return new SigningProperties(null, null, file, text, null, create);
    }

    private void stops(SigningProperties properties, boolean databaseKnowsSigningKeys, String sentence) {
        assertThatThrownBy(() -> start(properties, databaseKnowsSigningKeys))
                .isInstanceOf(KeystoreUnusable.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void aLaptopMakesAKeystoreAndItsPassphraseOnceAndOpensThemLater() throws Exception {
        var made = start(settings(null, null, true), false);
        var passphrase = data.resolve("keystore.passphrase");
        assertThat(Files.readString(passphrase)).matches("[\\w-]{43}\n");
        if (Files.getFileStore(data).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passphrase)))
                    .isEqualTo("rw-------");
        }
        var opened = start(settings(null, null, false), true);
        assertThat(opened.signingKeys().getFirst().id())
                .isEqualTo(made.signingKeys().getFirst().id());
    }

    @Test
    void aLostKeystoreIsNeverReplacedByANewOne() {
        stops(settings(null, PASSPHRASE, true), true, "restore the keystore from its backup");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void productionIsToldTheCommandThatMakesAKeystore() {
        stops(settings(null, PASSPHRASE, false), false, "keystore create --file " + data.resolve("keystore.p12"));
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void thePassphraseIsGivenOnceAndRight() throws Exception {
        var file = Files.writeString(data.resolve("passphrase"), PASSPHRASE + "\n");
        start(settings(file, "", true), false);
        assertThat(data.resolve("keystore.passphrase")).doesNotExist();
        stops(settings(null, null, true), false, "needs its passphrase");
        stops(settings(file, PASSPHRASE, true), false, "given twice");
        stops(settings(null, "wrong horse battery", true), false, "doesn't open the keystore");
        stops(settings(data.resolve("nowhere"), null, true), false, "can't be read from");
    }

    @Test
    void aShortPassphraseMakesNoKeystore() {
        stops(settings(null, "short", true), false, "at least 16 characters");
        assertThat(data).isEmptyDirectory();
    }
}
