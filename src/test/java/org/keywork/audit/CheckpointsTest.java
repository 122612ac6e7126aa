package org.keywork.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.shell.PortalProperties;
import org.springframework.dao.DataAccessException;

@Tag("portal")
class CheckpointsTest {
    @TempDir
    Path folder;

    private final AuditDatabase database = AuditDatabase.migrated().holding(3);
    private final TestCheckpoints keys = new TestCheckpoints();

    @Test
    void itIsWrittenOutsideBeforeItIsStoredSoThatNoneIsOnlyInside() throws IOException {
        var checkpoints = writingTo(folder.resolve("checkpoints.jsonl"));
        database.jdbc.execute("alter table audit_checkpoint add constraint never check (number < 0)");
        assertThatThrownBy(checkpoints::make).isInstanceOf(DataAccessException.class);
        assertThat(checkpoints.file().read().checkpoints()).hasSize(1);

        database.jdbc.execute("alter table audit_checkpoint drop constraint never");
        checkpoints.make();
        checkpoints.make();
        assertThat(checkpoints.file().read().checkpoints()).hasSize(2);
        assertThat(checkpoints.stored()).hasSize(1);
        assertThat(new RecordCheck(
                                new ChainTable(database.jdbc),
                                checkpoints.stored(),
                                checkpoints.file().read().checkpoints(),
                                keys,
                                n -> {})
                        .run()
                        .isFine())
                .isTrue();
    }

    @Test
    void whatCannotBeWrittenOutsideIsTriedAgain() throws IOException {
        var blocked = Files.createDirectory(folder.resolve("taken"));
        var checkpoints = writingTo(blocked);
        checkpoints.make();
        assertThat(checkpoints.stored()).isEmpty();

        Files.delete(blocked);
        checkpoints.make();
        assertThat(checkpoints.stored()).hasSize(1);
        assertThat(checkpoints.file().read().checkpoints()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_checkpoint set signature = '!'",
                "update audit_checkpoint set kid = 'x'",
                "alter table audit_checkpoint alter column signature drop not null;"
                        + "update audit_checkpoint set signature = null",
                "alter table audit_checkpoint alter column made_at drop not null;"
                        + "update audit_checkpoint set made_at = null"
            })
    void aStoredOneThatCanNotEvenBeReadIsForged(String statements) {
        var checkpoints = writingTo(folder.resolve("checkpoints.jsonl"));
        checkpoints.make();
        database.tamper(statements.split(";", -1));

        var report = new RecordCheck(new ChainTable(database.jdbc), checkpoints.stored(), List.of(), keys, number -> {})
                .run();

        assertThat(report.finding()).contains(new Report.Finding(Report.Kind.CHECKPOINT_FORGED, 3));
    }

    @Test
    void aLineWithAYearThatNobodyCanWriteIsNoCheckpoint() throws IOException {
        var file = folder.resolve("checkpoints.jsonl");
        var line = keys.of(new ChainTable(database.jdbc).head()).line();
        Files.writeString(file, line + "\n" + line.replace("\"2027-", "\"+1000000000-") + "\n");

        var contents = new CheckpointFile(file).read();

        assertThat(contents.checkpoints()).hasSize(1);
        assertThat(contents.unreadable()).containsExactly(new Report.UnreadableLine(file.toString(), 2));
    }

    private Checkpoints writingTo(Path file) {
        return new Checkpoints(
                new ChainTable(database.jdbc),
                database.jdbc,
                keys,
                new AuditProperties(file, 10, Duration.ofSeconds(1)),
                new PortalProperties(URI.create("https://keys.example.org"), folder),
                Clock.systemUTC());
    }
}
