package org.keywork.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.audit.Report.Finding;
import org.keywork.audit.Report.Kind;

/** Whoever gets past the triggers is found, and the first place that isn't right is named. */
@Tag("portal")
class TamperedRecordTest {
    private static final String SWAPPED = "update audit_entry set number = 21 where number = 4;"
            + " update audit_entry set number = 4 where number = 5; update audit_entry set number = 5 where number = 21";

    private final AuditDatabase database = AuditDatabase.migrated().holding(20);
    private final TestCheckpoints keys = new TestCheckpoints();
    private final ChainTable chain = new ChainTable(database.jdbc);

    @Test
    void aRecordThatNobodyTouchedIsFineAndSaysHowFarItIsConfirmed() {
        var outside = keys.of(chain.head());
        database.holding(3);

        var report = verify(List.of(), List.of(outside));

        assertThat(report.finding()).isEmpty();
        assertThat(report.checked()).isEqualTo(23);
        assertThat(report.confirmed()).isEqualTo(20);
        assertThat(report.confirmedAt()).contains(outside.at());
    }

    @Test
    void anEmptyRecordIsFine() {
        assertThat(new RecordCheck(new ChainTable(AuditDatabase.migrated().jdbc), List.of(), List.of(), keys, n -> {})
                        .run()
                        .isFine())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit_entry set details = '{}' where number = 7 | CHANGED | 7",
                "update audit_entry set actor = 'other' where number = 1 | CHANGED | 1",
                "update audit_entry set result = 'REFUSED' where number = 7 | CHANGED | 7",
                "update audit_entry set result = 'OK' where number = 7 | CHANGED | 7",
                "update audit_entry set details = 'no JSON' where number = 7 | CHANGED | 7",
                "update audit_entry set details = 'null' where number = 7 | CHANGED | 7",
                "update audit_entry set organization_id = null where number = 7 | CHANGED | 7",
                "update audit_entry set origin = '' where number = 7 | CHANGED | 7",
                "update audit_entry set happened_at = happened_at + interval '1' second where number = 7 | CHANGED | 7",
                "update audit_entry set hash = '0' where number = 20 | CHANGED | 20",
                "delete from audit_entry where number = 7 | MISSING | 7",
                "delete from audit_entry where number = 1 | MISSING | 1",
                "delete from audit_entry where number = 20 | CUT | 20",
                "update audit_entry set number = 21 where number = 7 | MISSING | 7",
                "update audit_head set last = 19 | HEAD_DISAGREES | 19",
                "insert into audit_entry select 21, happened_at, actor, action, subject, organization_id, origin, result,"
                        + " details, hash from audit_entry where number = 20 | INSERTED | 21",
                "insert into audit_entry select 0, happened_at, actor, action, subject, organization_id, origin, result,"
                        + " details, hash from audit_entry where number = 20 | INSERTED | 1",
                "update audit_head set hash = '0' | HEAD_DISAGREES | 20",
                "delete from audit_head | HEAD_DISAGREES | 20",
                SWAPPED + " | CHANGED | 4"
            })
    void theFirstPlaceThatIsNotRightIsNamed(String statements, Kind kind, long number) {
        database.tamper(statements.split(";", -1));

        assertThat(verify(List.of(), List.of()).finding()).contains(new Finding(kind, number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"happened_at", "actor", "origin", "result", "details", "hash"})
    void whereSomebodyLeftNothingThatPlaceIsNamed(String column) {
        database.tamper(
                "alter table audit_entry alter column " + column + " drop not null",
                "update audit_entry set " + column + " = null where number = 7");

        assertThat(verify(List.of(), List.of()).finding()).contains(new Finding(Kind.CHANGED, 7));
    }

    @Test
    @EnabledIfSystemProperty(named = "keywork.test.database", matches = "postgresql")
    void aTimeThatOnlyPostgresKnowsIsFoundToo() {
        database.tamper("update audit_entry set happened_at = 'infinity' where number = 7");

        assertThat(verify(List.of(), List.of()).finding()).contains(new Finding(Kind.CHANGED, 7));
    }

    @Test
    void anEntryThatWasPutBetweenOthersIsFound() {
        database.tamper(
                "update audit_entry set number = -number where number > 7",
                "update audit_entry set number = 1 - number where number < 0",
                "insert into audit_entry select 8, happened_at, actor, 'inserted', subject, organization_id, origin,"
                        + " result, details, hash from audit_entry where number = 7",
                "update audit_head set last = 21");

        assertThat(verify(List.of(), List.of()).finding()).contains(new Finding(Kind.CHANGED, 8));
    }

    @Test
    void anEndThatWasCutOffTogetherWithTheHeadIsFoundByACheckpoint() {
        var checkpoint = keys.of(chain.head());
        database.tamper(
                "delete from audit_entry where number > 15",
                "update audit_head set last = 15, hash = (select hash from audit_entry where number = 15)");

        assertThat(verify(List.of(), List.of()).isFine()).isTrue();
        assertThat(verify(List.of(), List.of(checkpoint)).finding()).contains(new Finding(Kind.CUT, 16));
        assertThat(verify(List.of(checkpoint), List.of()).finding()).contains(new Finding(Kind.CUT, 16));
    }

    @Test
    void aRecordThatWasWrittenAnewIsFoundByACheckpoint() {
        var checkpoints = new ArrayList<Checkpoint>();
        checkpoints.add(keys.of(new Chain.Head(12, chain.after(11, 1).getFirst().hash())));
        checkpoints.add(keys.of(chain.head()));
        database.tamper(
                "delete from audit_entry", "update audit_head set last = 0, hash = '" + Link.BEFORE_THE_FIRST + "'");
        for (int n = 1; n <= 20; n++) {
            database.append(List.of(AuditDatabase.entry(n == 9 ? "forged" : "server.renamed", 1)));
        }

        assertThat(verify(List.of(), List.of()).isFine()).isTrue();
        assertThat(verify(List.of(), checkpoints).finding()).contains(new Finding(Kind.REWRITTEN, 12));
    }

    @Test
    void aCheckpointThatSomebodyElseSignedIsFound() {
        var forged = new TestCheckpoints().of(chain.head());

        assertThat(verify(List.of(forged), List.of()).finding()).contains(new Finding(Kind.CHECKPOINT_FORGED, 20));
    }

    @Test
    void whatCanNotBeASignatureOrTheNameOfAKeyIsNotOurs() {
        var good = keys.of(chain.head());
        CheckpointVerifier nobody = (kid, message, signature) -> CheckpointVerifier.Verdict.UNDECIDED;

        assertThat(good.verify(nobody)).isEqualTo(CheckpointVerifier.Verdict.UNDECIDED);
        assertThat(new Checkpoint(20, good.hash(), good.at(), "x", good.signature()).verify(nobody))
                .isEqualTo(CheckpointVerifier.Verdict.BAD_SIGNATURE);
        assertThat(new Checkpoint(20, good.hash(), good.at(), good.kid(), new byte[3]).verify(nobody))
                .isEqualTo(CheckpointVerifier.Verdict.BAD_SIGNATURE);
    }

    @Test
    void aCheckpointOfAKeyThatNobodyKnowsConfirmsNothing() {
        var report = new RecordCheck(
                        chain,
                        List.of(),
                        List.of(keys.of(chain.head())),
                        (kid, m, s) -> CheckpointVerifier.Verdict.UNDECIDED,
                        n -> {})
                .run();

        assertThat(report.isFine()).isTrue();
        assertThat(report.confirmed()).isZero();
        assertThat(report.undecided()).isOne();
    }

    @Test
    void anErasedNameChangesNothing() {
        database.tamper("delete from audit_person");
        assertThat(verify(List.of(), List.of()).isFine()).isTrue();
    }

    private Report verify(List<Checkpoint> stored, List<Checkpoint> outside) {
        return new RecordCheck(chain, stored, outside, keys, number -> {}).run();
    }
}
