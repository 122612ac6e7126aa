package org.keywork.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

class CommandAuditTest {
    private final AuditDatabase database = AuditDatabase.migrated().holding(2);
    private final UUID person = UUID.randomUUID();
    private final CommandAudit audit = new CommandAudit(
            database.jdbc,
            user -> Optional.of(new PersonNames.PersonName("Sasha", "sasha@vendor.example")),
            Clock.systemUTC());

    @Test
    void whatACommandDidIsTheNextEntryAndNamesNobody() {
        database.transaction.executeWithoutResult(
                tx -> audit.record(new Act("operator", "staff.added", "user:" + person, Map.of("roles", "ADMIN"))));

        var entry = new ChainTable(database.jdbc).after(2, 10).getFirst();
        assertThat(entry.number()).isEqualTo(3);
        assertThat(entry.entry().actor()).isEqualTo("operator");
        assertThat(entry.entry().subject()).startsWith("person:").doesNotContain(person.toString());
        assertThat(entry.entry().details()).isEqualTo("{\"roles\":\"ADMIN\"}");
        assertThat(database.jdbc.queryForList("select name from audit_person where user_id = ?", String.class, person))
                .isEqualTo(List.of("Sasha"));
    }

    @Test
    void itIsRecordedWithTheActOrNotAtAll() {
        var act = Act.of("operator", "staff.removed", "user:" + person);
        assertThatThrownBy(() -> audit.record(act)).isInstanceOf(IllegalTransactionStateException.class);
        database.transaction.executeWithoutResult(tx -> {
            audit.record(act);
            tx.setRollbackOnly();
        });

        assertThat(new ChainTable(database.jdbc).head().number()).isEqualTo(2);
    }
}
