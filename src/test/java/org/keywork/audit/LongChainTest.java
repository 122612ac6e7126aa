package org.keywork.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An act on more things than a statement records, and than are verified at a time. */
@Tag("portal")
class LongChainTest {
    private static final int AT_ONCE = 10_001;

    @Test
    void whatIsRecordedInPartsIsOneChainAndGoesOnAfterwards() {
        var database = AuditDatabase.migrated().holding(1);
        database.append(IntStream.rangeClosed(2, AT_ONCE + 1)
                .mapToObj(n -> AuditDatabase.entry("registration-key.revoked", n))
                .toList());
        database.holding(1);

        var told = new ArrayList<Long>();
        var report = new RecordCheck(
                        new ChainTable(database.jdbc), List.of(), List.of(), new TestCheckpoints(), told::add)
                .run();

        assertThat(report.finding()).isEmpty();
        assertThat(report.checked()).isEqualTo(AT_ONCE + 2);
        assertThat(told).containsExactly(5_000L, 10_000L, AT_ONCE + 2L);
        assertThat(database.jdbc.queryForList(
                        "select subject from audit_entry where number in (2, 10001, 10002) order by number",
                        String.class))
                .containsExactly("asset:2", "asset:10001", "asset:10002");
    }
}
