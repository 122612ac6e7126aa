package org.keywork.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
