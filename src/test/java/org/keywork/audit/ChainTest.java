package org.keywork.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.AtOnce;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Tag("portal")
class ChainTest {
    private static final String ODD = "quo\"te \\ \b\t\n\f\r\u0001 é 🐘 \u2028 </script>";

    @Test
    void anExportedLineIsCheckedWithAnyJsonAndShaLibrary() throws Exception {
        var entry = new Entry(
                Instant.parse("2027-03-14T09:26:53.589793238Z"),
                "person:" + "a".repeat(64),
                ODD,
                "asset:" + ODD,
                Optional.of(new UUID(1, 2)),
                "2001:db8:1234:0:0:0:0:0/48",
                "REFUSED",
                CanonicalJson.object(Map.of("z", ODD, "a", "1", "é", "x", "A", "")));
        var link = Link.after(Link.BEFORE_THE_FIRST, 1, entry);

        var read = (ObjectNode) JsonMapper.shared().readTree(entry.line(link.number(), link.hash()));
        var hash = read.remove("hash").asString();

        assertThat(read.get("time").asString()).isEqualTo("2027-03-14T09:26:53.589793Z");
        assertThat(hash).isEqualTo(sha256("0".repeat(64) + "\n" + canonical(read.toString())));
    }

    @Test
    void whatHasNoValueIsLeftOut() {
        var entry = new Entry(Instant.EPOCH, "job", "done", "it:1", Optional.empty(), "", "DONE", "{}");
        assertThat(entry.numbered(7))
                .isEqualTo("{\"action\":\"done\",\"actor\":\"job\",\"details\":{},\"number\":7,\"result\":\"DONE\","
                        + "\"subject\":\"it:1\",\"time\":\"1970-01-01T00:00:00.000000Z\"}");
    }

    @Test
    void anUnpairedSurrogateBecomesACharacterThatJsonCanCarry() {
        assertThat(CanonicalJson.text("a\uD83D")).isEqualTo("\"a\uFFFD\"");
        assertThat(CanonicalJson.text("\uDC18a")).isEqualTo("\"\uFFFDa\"");
    }

    @Test
    void whateverSomebodyTypedIsHashedAsItIsStored() {
        var database = AuditDatabase.migrated();
        var half = "a\uD83D/\0\uDC18b";
        database.append(List.of(
                new Entry(
                        Instant.EPOCH,
                        "job" + half,
                        "done" + half,
                        "page:/" + half,
                        Optional.empty(),
                        half,
                        "REFUSED",
                        CanonicalJson.object(Map.of("why" + half, half))),
                drafted("page:/" + "🐘".repeat(150), Map.of()),
                drafted("page:/" + "x".repeat(193) + "🐘", Map.of()),
                drafted(
                        "page:/" + "\uD83D".repeat(300),
                        Map.of("a", "\0".repeat(5_000), "b", "🐘".repeat(3_000), "c", "kept")),
                drafted("it:1", Map.of("n".repeat(5_000), "", "c", "kept"))));

        assertUnbroken(database, 5);
        assertThat(database.jdbc.queryForList("select subject from audit_entry order by number", String.class))
                .element(0)
                .isEqualTo("page:/a\uFFFD/\uFFFD\uFFFDb");
        assertThat(database.jdbc.queryForList("select details from audit_entry where number > 3", String.class))
                .allSatisfy(details ->
                        assertThat(details).hasSizeLessThanOrEqualTo(4_000).contains("\"c\":\"kept\""));
    }

    private static Entry drafted(String subject, Map<String, String> details) {
        return new Draft(new Act("job", "access.refused", subject, details), Instant.EPOCH, "").entry(Map.of());
    }

    @Test
    void entriesThatCameAtOnceOrOneByOneMakeOneChain() {
        var database = AuditDatabase.migrated().holding(3);
        database.append(IntStream.rangeClosed(4, 1_000)
                .mapToObj(n -> AuditDatabase.entry("bulk", n))
                .toList());
        database.holding(1);

        assertUnbroken(database, 1_001);
    }

    @Test
    void whoeverAppendsAtTheSameMomentNothingIsLostAndNoNumberIsTakenTwice() {
        var database = AuditDatabase.migrated();

        AtOnce.times(4, thread -> database.holding(50));

        assertUnbroken(database, 200);
    }

    @Test
    void whatIsRolledBackLeavesNoGap() {
        var database = AuditDatabase.migrated().holding(1);
        database.transaction.executeWithoutResult(tx -> {
            database.chain.append(List.of(AuditDatabase.entry("undone", 1)));
            tx.setRollbackOnly();
        });
        database.holding(1);

        assertUnbroken(database, 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set details = '{}'",
                "delete from audit_entry",
                "update audit_checkpoint set number = 2",
                "delete from audit_checkpoint"
            })
    void entriesAndCheckpointsAreNeitherChangedNorDeleted(String statement) {
        var database = AuditDatabase.migrated().holding(1);
        database.jdbc.update(
                "insert into audit_checkpoint (number, hash, kid, signature, made_at) values (1, 'h', 'k', 's', ?)",
                OffsetDateTime.now(ZoneOffset.UTC));

        assertThatThrownBy(() -> database.jdbc.update(statement))
                .rootCause()
                .hasMessageContaining("are never changed and never deleted");
    }

    @Test
    void whatWasRecordedBeforeThereWasAChainIsMovedIntoIt() {
        var database = new AuditDatabase();
        database.migrateTo("17.0");
        var pat = UUID.randomUUID();
        var acme = UUID.randomUUID();
        for (var act : List.of("one", "two")) {
            database.jdbc.update(
                    "insert into audit_entry (happened_at, actor, action, subject, details) values (?, ?, ?, ?, ?)",
                    OffsetDateTime.parse("2027-03-14T09:26:53Z"),
                    pat.toString(),
                    act,
                    "user:" + pat,
                    "{\"organization\":\"" + acme + "\",\"why\":\"because\"}");
        }
        database.migrateTo("latest");

        assertUnbroken(database, 2);
        assertThat(database.jdbc.queryForList("select action from audit_entry order by number", String.class))
                .containsExactly("one", "two");
        var first = database.jdbc.queryForMap("select * from audit_entry where number = 1");
        var pseudonym =
                database.jdbc.queryForObject("select pseudonym from audit_person where user_id = ?", String.class, pat);
        assertThat(first)
                .containsEntry("actor", "person:" + pseudonym)
                .containsEntry("subject", "person:" + pseudonym)
                .containsEntry("organization_id", acme)
                .containsEntry("details", "{\"why\":\"because\"}");
    }

    private static void assertUnbroken(AuditDatabase database, int entries) {
        var previous = new String[] {Link.BEFORE_THE_FIRST};
        var links = database.jdbc.query("select * from audit_entry order by number", (row, n) -> ChainTable.link(row));
        assertThat(links).hasSize(entries);
        for (int i = 0; i < entries; i++) {
            assertThat(links.get(i).number()).isEqualTo(i + 1);
            assertThat(links.get(i).follows(previous[0])).isTrue();
            previous[0] = links.get(i).hash();
        }
        assertThat(database.jdbc.queryForMap("select last, hash from audit_head"))
                .containsEntry("last", (long) entries)
                .containsEntry("hash", previous[0]);
    }

    private static String canonical(String json) throws IOException {
        return new JsonCanonicalizer(json).getEncodedString();
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
