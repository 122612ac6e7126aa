package org.keywork.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

class AuditCommandTest {
    @TempDir
    Path folder;

    private final AuditDatabase database = AuditDatabase.migrated().holding(20);
    private final TestCheckpoints keys = new TestCheckpoints();
    private final ChainTable chain = new ChainTable(database.jdbc);
    private Path export;
    private Path checkpoints;
    private Path jwks;
    private boolean away;
    private String output = "";

    @BeforeEach
    void anExport() throws IOException {
        export = folder.resolve("export.jsonl");
        try (var out = Files.newOutputStream(export)) {
            new Export(chain, keys, Clock.systemUTC()).write(out);
        }
        checkpoints = folder.resolve("checkpoints.jsonl");
        jwks = Files.writeString(folder.resolve("keys.json"), "{}");
    }

    @Test
    void theDatabaseIsVerifiedAndItSaysHowFarItCanSee() throws IOException {
        assertThat(run("verify")).isZero();
        assertThat(output).contains("All is well: 20 entries", "No checkpoint from outside");
        new CheckpointFile(checkpoints).add(keys.of(chain.head()));
        database.holding(2);
        assertThat(run("verify")).isZero();
        assertThat(output).contains("confirms up to entry 20 of 22", "could be cut off unseen");
    }

    @Test
    void whatIsNotRightIsNamedAndTheExitCodeTellsScripts() {
        database.tamper("update audit_entry set details = '{}' where number = 7");
        assertThat(run("verify")).isOne();
        assertThat(output).contains("entry 7 was changed");
    }

    @Test
    void whatCanNotEvenBeReadIsNamedToo() throws IOException {
        database.jdbc.update(
                "insert into audit_checkpoint (number, hash, kid, signature, made_at) values (20, ?, ?, '!', ?)",
                chain.head().hash(),
                TestCheckpoints.KID,
                OffsetDateTime.parse("2027-03-14T13:00:00Z"));
        assertThat(run("verify")).isOne();
        assertThat(output)
                .contains("the checkpoint of entry 20 has a signature that isn't ours")
                .doesNotContain("usage");

        database.tamper("update audit_entry set result = 'OK' where number = 7");
        assertThat(run("verify")).isOne();
        assertThat(output).contains("entry 7 was changed").doesNotContain("usage");

        exported(Instant.parse("2027-03-14T12:05:00Z"));
        assertThat(run("verify", "--file", export.toString(), "--keys", jwks.toString()))
                .isOne();
        assertThat(output).contains("entry 7 was changed").doesNotContain("usage");
    }

    @Test
    void whateverStandsInAnEntryItIsOneLineOfAnExport() throws IOException {
        database.tamper("update audit_entry set details = 'two\nlines' where number = 7");
        exported(Instant.parse("2027-03-14T12:05:00Z"));

        assertThat(Files.readAllLines(export)).hasSize(21);
        assertThat(run("verify", "--file", export.toString(), "--keys", jwks.toString()))
                .isOne();
        assertThat(output).contains("where entry 7 has its place, there is a line that isn't one");
    }

    @Test
    void aLineThatIsNotEvenUtf8IsNamed() throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(export));
        lines.set(6, lines.get(6).replace("asset:7", "asset:\u00FF"));
        Files.writeString(export, String.join("\n", lines) + "\n", StandardCharsets.ISO_8859_1);

        assertThat(run("verify", "--file", export.toString(), "--keys", jwks.toString()))
                .isOne();
        assertThat(output).contains("where entry 7 has its place, there is a line that isn't one");
    }

    @Test
    void checkpointsThatAreNewerThanAnExportSayNothingAgainstIt() throws IOException {
        exported(Instant.parse("2027-03-14T12:05:00Z"));
        database.holding(2);
        new CheckpointFile(checkpoints).add(keys.of(chain.head())); // at 13:00

        assertThat(verifiedWithCheckpoints("--keys", jwks.toString())).isZero();
        assertThat(output)
                .contains("All is well: 20 entries")
                .contains("exported at 2027-03-14T12:05:00Z, up to entry 20: what came after isn't in it");
        assertThat(verifiedWithCheckpoints()).isOne();
        assertThat(output).contains("entry 21 is missing, and all after it");
    }

    @Test
    void anExportThatEndsBeforeAnOlderCheckpointWasCut() throws IOException {
        exported(Instant.parse("2027-03-14T14:00:00Z"));
        database.holding(2);
        var older = keys.of(chain.head()); // at 13:00
        new CheckpointFile(checkpoints).add(older);
        assertThat(verifiedWithCheckpoints("--keys", jwks.toString())).isOne();
        assertThat(output).contains("entry 21 is missing, and all after it").doesNotContain("exported at");

        Files.delete(checkpoints);
        var later = Instant.parse("2027-03-14T15:00:00Z");
        new CheckpointFile(checkpoints)
                .add(new Checkpoint(older.number(), older.hash(), later, older.kid(), older.signature()));
        assertThat(verifiedWithCheckpoints("--keys", jwks.toString())).isOne();
        assertThat(output).contains("entry 21 is missing, and all after it");
    }

    @Test
    void anExportHoldsAllThatWasThereAtTheTimeThatItNames() throws IOException {
        var onePerLook = new Clock() {
            @Override
            public Instant instant() {
                database.holding(1);
                return Instant.parse("2027-03-14T12:05:00Z");
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        try (var out = Files.newOutputStream(export)) {
            new Export(chain, keys, onePerLook).write(out);
        }

        assertThat(Files.readAllLines(export)).hasSize(22).last().asString().contains("\"number\":21,");
    }

    private void exported(Instant at) throws IOException {
        try (var out = Files.newOutputStream(export)) {
            new Export(chain, keys, Clock.fixed(at, ZoneOffset.UTC)).write(out);
        }
    }

    private int verifiedWithCheckpoints(String... more) {
        var args = new ArrayList<>(
                List.of("verify", "--file", export.toString(), "--checkpoints", checkpoints.toString()));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    @Test
    void anExportIsVerifiedWithoutTheDatabase() throws IOException {
        away = true;
        assertThat(run("verify", "--file", export.toString(), "--keys", jwks.toString()))
                .isZero();
        assertThat(output).contains("All is well: 20 entries").doesNotContain("not checked");
        new CheckpointFile(checkpoints)
                .add(keys.of(new Chain.Head(20, chain.head().hash())));
        assertThat(run(
                        "verify",
                        "--file",
                        export.toString(),
                        "--keys",
                        jwks.toString(),
                        "--checkpoints",
                        checkpoints.toString()))
                .isZero();
        assertThat(output).contains("confirms up to entry 20 of 20");
    }

    @Test
    void withoutKeysAnExportIsWholeAndUnproven() throws IOException {
        assertThat(run("verify", "--file", export.toString())).isEqualTo(3);
        assertThat(output)
                .contains(
                        "Whole, but unproven: 20 entries",
                        "The signature of 1 checkpoint (",
                        "was not checked",
                        "give the keys by --keys")
                .doesNotContain("All is well");
        new CheckpointFile(checkpoints).add(keys.of(chain.head()));
        assertThat(run("verify", "--file", export.toString(), "--checkpoints", checkpoints.toString()))
                .isEqualTo(3);
        assertThat(output).contains("The signatures of 2 checkpoints");
    }

    @Test
    void anExportThatWasCutShortAndEndedAnewBySomebodyUnknownIsFound() throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(export).subList(0, 12));
        lines.add(new TestCheckpoints("u".repeat(43))
                .of(new Chain.Head(12, chain.after(11, 1).getFirst().hash()))
                .line());
        write(lines);
        assertThat(run("verify", "--file", export.toString(), "--keys", jwks.toString()))
                .isOne();
        assertThat(output).contains("signature that isn't ours");
        assertThat(run("verify", "--file", export.toString())).isEqualTo(3);
        assertThat(output).doesNotContain("All is well");
    }

    @Test
    void aCheckpointOfAnUnknownKeyMattersOnlyWhereNoLaterOneConfirmsIt() throws IOException {
        var file = new CheckpointFile(checkpoints);
        file.add(new TestCheckpoints("u".repeat(43))
                .of(new Chain.Head(12, chain.after(11, 1).getFirst().hash())));
        assertThat(run("verify")).isEqualTo(3);
        file.add(keys.of(chain.head()));
        assertThat(run("verify")).isZero();
    }

    @Test
    void aLineThatAPowerCutToreIsNamedAndTheOthersAreUsed() throws IOException {
        var file = new CheckpointFile(checkpoints);
        file.add(keys.of(new Chain.Head(12, chain.after(11, 1).getFirst().hash())));
        Files.writeString(checkpoints, keys.of(chain.head()).line().substring(0, 90), StandardOpenOption.APPEND);
        file.add(keys.of(chain.head()));
        assertThat(Files.readAllLines(checkpoints)).hasSize(3);
        assertThat(run("verify")).isZero();
        assertThat(output)
                .contains("Line 2 of " + checkpoints + " can't be read as a checkpoint")
                .contains("confirms up to entry 20 of 20");
    }

    @Test
    void aFileWithoutAnyCheckpointIsTheWrongOne() throws IOException {
        Files.writeString(checkpoints, "{}\n\0\0\n5\n");
        assertThat(run("verify")).isEqualTo(2);
        assertThat(output).contains("can't be read: there is no checkpoint in " + checkpoints);
    }

    @Test
    void anExportThatWasCutShortIsFound() throws IOException {
        var lines = Files.readAllLines(export);
        write(lines.subList(0, 20));
        assertThat(run("verify", "--file", export.toString())).isOne();
        assertThat(output).contains("cut short: it ends before entry 21");
        write(lines.subList(0, 12));
        assertThat(run("verify", "--file", export.toString())).isOne();
        assertThat(output).contains("cut short: it ends before entry 13");
        Files.writeString(export, Files.readString(export).substring(0, 700));
        assertThat(run("verify", "--file", export.toString())).isOne();
        assertThat(output).contains("cut short");
    }

    @Test
    void linesThatWereChangedTakenOutPutInOrSwappedAreFound() throws IOException {
        var lines = Files.readAllLines(export);
        altered(lines, l -> l.set(6, l.get(6).replace("192.0.2.0", "192.0.3.0")), "entry 7 was changed");
        altered(lines, l -> l.set(6, l.get(6).replace("{\"action", "{ \"action")), "where entry 7 has its place");
        altered(lines, l -> l.remove(6), "entry 7 is missing");
        altered(lines, l -> l.add(6, l.get(2)), "inserted where entry 7");
        altered(lines, l -> l.set(6, l.set(7, l.get(6))), "entry 7 isn't in its place");
        altered(lines, l -> l.remove(19), "entry 20 is missing");
        altered(lines, l -> l.set(20, new TestCheckpoints().of(chain.head()).line()), "signature that isn't ours");
        altered(lines, l -> l.add(l.get(19)), "inserted");
    }

    private void altered(List<String> lines, Consumer<List<String>> alteration, String finding) throws IOException {
        var copy = new ArrayList<>(lines);
        alteration.accept(copy);
        write(copy);
        assertThat(run("verify", "--file", export.toString(), "--keys", jwks.toString()))
                .isOne();
        assertThat(output).contains(finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "prove",
                "verify --file",
                "verify --file /nowhere",
                "verify --loud x",
                "verify --keys pom.xml --keys pom.xml"
            })
    void whatItDoesNotUnderstandItSays(String args) {
        assertThat(run(args.isEmpty() ? new String[0] : args.split(" ", -1))).isEqualTo(2);
        assertThat(output).contains("usage: java -jar keywork.jar audit verify");
    }

    @Test
    void aDatabaseThatIsAwayIsNoAnswer() {
        away = true;
        assertThat(run("verify")).isEqualTo(2);
        assertThat(output).contains("can't be read: gone");
    }

    private void write(List<String> lines) throws IOException {
        Files.writeString(export, String.join("\n", lines) + "\n");
    }

    private int run(String... args) {
        var all = new ArrayList<>(List.of("audit"));
        all.addAll(List.of(args));
        var bytes = new ByteArrayOutputStream();
        var exit = new AuditCommand(new Here(), new PrintStream(bytes, true, StandardCharsets.UTF_8)).run(all);
        output = bytes.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private class Here implements AuditCommand.Surroundings {
        @Override
        public JdbcTemplate database() {
            if (away) {
                throw new DataAccessResourceFailureException("gone");
            }
            return database.jdbc;
        }

        @Override
        public Path checkpoints() {
            return checkpoints;
        }

        @Override
        public CheckpointVerifier keysOf(JdbcTemplate database) {
            return keys;
        }

        @Override
        public CheckpointVerifier keysIn(Path jwks) {
            return keys;
        }
    }
}
