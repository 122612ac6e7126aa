package org.keywork.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class KeystoreFileTest {
    private static final Passphrase PASSPHRASE = Passphrase.of("correct horse battery", "a test");

    @TempDir
    Path folder;

    private Path path;
    private KeystoreFile file;

    @BeforeEach
    void aFileOfLittleStrengthForSpeed() {
        path = folder.resolve("keys/keystore.p12");
        file = new KeystoreFile(path, 1_000, new SecureRandom());
    }

    @Test
    void keysAreTheSameAfterOpeningAgain() {
        var made = file.create(PASSPHRASE, TestSigning.NOW);
        var opened = file.open(PASSPHRASE);
        assertThat(made.signingKeys()).hasSize(1);
        assertThat(opened.signingKeys())
                .extracting(key -> key.id() + " " + key.createdAt())
                .containsExactly(made.signingKeys().getFirst().id() + " " + TestSigning.NOW);
        assertThat(opened.signingKeys().getFirst().privateKey().getEncoded())
                .isEqualTo(made.signingKeys().getFirst().privateKey().getEncoded());
        assertThat(opened.atRestKeys()).isEqualTo(made.atRestKeys()).containsOnlyKeys(1);
    }

    @Test
    void addedKeysStandBehindTheFirst() {
        var first = file.create(PASSPHRASE, TestSigning.NOW).signingKeys().getFirst();
        file.addAtRestKey(PASSPHRASE);
        var keystore = file.addSigningKey(PASSPHRASE, TestSigning.NOW.plusSeconds(60));
        assertThat(keystore.signingKeys()).hasSize(2);
        assertThat(keystore.signingKeys().getFirst().id()).isEqualTo(first.id());
        assertThat(keystore.atRestKeys()).containsOnlyKeys(1, 2);
    }

    @Test
    void anyJdkListsTheKeysByKid() throws Exception {
        var kid = file.create(PASSPHRASE, TestSigning.NOW)
                .signingKeys()
                .getFirst()
                .id();
        var store = KeyStore.getInstance(path.toFile(), PASSPHRASE.characters());
        assertThat(Collections.list(store.aliases()))
                .containsExactlyInAnyOrder(kid.value().toLowerCase(Locale.ROOT), "at-rest-1");
        store.getCertificate(kid.value())
                .verify(store.getCertificate(kid.value()).getPublicKey());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyItsOwnerMayReadIt() throws Exception {
        file.create(PASSPHRASE, TestSigning.NOW);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        file.addAtRestKey(PASSPHRASE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        try (var left = Files.list(path.getParent())) {
            assertThat(left).containsExactly(path);
        }
    }

    @Test
    void anExistingFileIsNeverReplaced() throws Exception {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "something dear");
        assertThatThrownBy(() -> file.create(PASSPHRASE, TestSigning.NOW))
                .isInstanceOf(KeystoreUnusable.class)
                .hasMessageContaining("is left as it is");
        assertThat(path).hasContent("something dear");
    }

    @Test
    void aWrongPassphraseIsSaidInOneSentence() {
        file.create(PASSPHRASE, TestSigning.NOW);
        assertThatThrownBy(() -> file.open(Passphrase.of("correct horse batterz", "a test")))
                .isInstanceOf(KeystoreUnusable.class)
                .hasMessageStartingWith("The passphrase doesn't open the keystore " + path);
    }

    @Test
    void aDamagedFileNeverOpensWhereverTheDamageIs() throws Exception {
        file.create(PASSPHRASE, TestSigning.NOW);
        var whole = Files.readAllBytes(path);
        var random = new Random(3);
        for (int i = 0; i < 40; i++) {
            var damaged = whole.clone();
            damaged[random.nextInt(whole.length)] ^= (byte) (1 + random.nextInt(255));
            stopsOn(damaged);
        }
        stopsOn(new byte[0]);
        stopsOn("not a keystore".getBytes(StandardCharsets.US_ASCII));
        stopsOn(Arrays.copyOf(whole, whole.length / 2));
        stopsOn(Arrays.copyOf(whole, whole.length - 1));
    }

    private void stopsOn(byte[] content) throws Exception {
        Files.write(path, content);
        assertThatThrownBy(() -> file.open(PASSPHRASE))
                .isInstanceOf(KeystoreUnusable.class)
                .hasMessageContaining("restore it from its backup");
    }

    @Test
    void theSecretsCostAGuesserTheFullNumberOfRounds() throws Exception {
        var strong = new KeystoreFile(path, new SecureRandom());
        strong.create(PASSPHRASE, TestSigning.NOW);
        var rounds = new byte[] {2, 3, 0x09, 0x27, (byte) 0xc0};
        assertThat(occurrences(Files.readAllBytes(path), rounds))
                .as("signing key, at-rest key and MAC")
                .isEqualTo(3);
    }

    private static int occurrences(byte[] content, byte[] what) {
        var count = 0;
        for (int at = 0; at + what.length <= content.length; at++) {
            if (Arrays.equals(content, at, at + what.length, what, 0, what.length)) {
                count++;
            }
        }
        return count;
    }

    @Test
    void secretsArePrintedNowhere() {
        var keystore = file.create(PASSPHRASE, TestSigning.NOW);
        var kid = keystore.signingKeys().getFirst().id();
        assertThat(keystore).hasToString("Keystore[signing keys [SigningKeyPair[" + kid + "]], at-rest keys [1]]");
        assertThat(PASSPHRASE.toString()).doesNotContain("horse");
        assertThat(new SigningProperties(null, null, null, "secret", null, true).toString())
                .doesNotContain("secret");
    }
}
