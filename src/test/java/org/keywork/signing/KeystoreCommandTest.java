package org.keywork.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeystoreCommandTest {
    @TempDir
    Path folder;

    private Path file;
    private Path passphrase;
    private String output = "";

    @BeforeEach
    void aPassphrase() throws Exception {
        file = folder.resolve("keystore.p12");
        passphrase = Files.writeString(folder.resolve("passphrase"), "correct horse battery\n");
    }

    private int run(Map<String, String> environment, String... args) {
        var bytes = new ByteArrayOutputStream();
        var exit = new KeystoreCommand(1_000)
                .execute(args, environment, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        output = bytes.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private int runWithFiles(String command) {
        return run(
                Map.of(), "keystore", command, "--file", file.toString(), "--passphrase-file", passphrase.toString());
    }

    @Test
    void makesExtendsAndListsAKeystore() {
        assertThat(runWithFiles("create")).isZero();
        assertThat(output).contains("Made " + file, "Back it up").containsOnlyOnce("signing key  ");
        assertThat(runWithFiles("add")).isZero();
        assertThat(runWithFiles("add-at-rest-key")).isZero();
        assertThat(runWithFiles("list")).isZero();
        assertThat(output.lines())
                .hasSize(4)
                .filteredOn(line -> line.startsWith("signing key  "))
                .hasSize(2);
    }

    @Test
    void takesThePassphraseFromTheEnvironmentToo() {
        var environment = Map.of("KEYWORK_SIGNING_PASSPHRASE", "correct horse battery");
        assertThat(run(environment, "keystore", "create", "--file", file.toString()))
                .isZero();
        assertThat(runWithFiles("list")).isZero();
    }

    @Test
    void neverOverwritesAFile() throws Exception {
        runWithFiles("create");
        var before = Files.readAllBytes(file);
        assertThat(runWithFiles("create")).isEqualTo(1);
        assertThat(output).contains("is left as it is");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void refusesWhatAGuesserFindsSoon() throws Exception {
        Files.writeString(passphrase, "123456789012345");
        assertThat(runWithFiles("create")).isEqualTo(1);
        assertThat(output).contains("at least 16 characters");
        Files.writeString(passphrase, "Œuvre complète de Molière");
        assertThat(runWithFiles("create")).isEqualTo(1);
        assertThat(output).contains("printable ASCII");
        assertThat(file).doesNotExist();
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        assertThat(runWithFiles("list")).isEqualTo(1);
        assertThat(output).contains(file + " can't be read");
        Files.delete(passphrase);
        assertThat(runWithFiles("list")).isEqualTo(1);
        assertThat(output).contains("can't be read from " + passphrase);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "create",
                "create --file",
                "create --file a",
                "create --file a --file b --passphrase-file c",
                "create --file a --force yes",
                "destroy --file a --passphrase-file PASSPHRASE"
            })
    void whatItDoesNotUnderstandGetsTheUsage(String line) {
        var args = new ArrayList<>(List.of("keystore"));
        if (!line.isEmpty()) {
            args.addAll(
                    List.of(line.replace("PASSPHRASE", passphrase.toString()).split(" ")));
        }
        assertThat(run(Map.of(), args.toArray(String[]::new))).isEqualTo(2);
        assertThat(output).startsWith("keystore: ").contains("usage: java -jar keywork.jar keystore COMMAND");
    }
}
