package org.keywork.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.keywork.AtOnce;
import org.keywork.CommittingTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@CommittingTest
class RecordedActsTest {
    @Autowired
    Audit audit;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final UUID person = UUID.randomUUID();
    private final String subject = "asset:" + UUID.randomUUID();

    @Test
    void anActThatIsUndoneIsNotInTheRecord() {
        inTransaction(tx -> {
            audit.record(Act.of(person, "server.renamed", subject));
            tx.setRollbackOnly();
        });
        assertThat(recorded()).isEmpty();
    }

    @Test
    void nothingIsRecordedWithoutTheActsTransaction() {
        assertThatThrownBy(() -> audit.record(Act.of(person, "server.renamed", subject)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whatCanNotBeRecordedIsNotDone() {
        assertThatThrownBy(() -> inTransaction(tx -> {
                    jdbc.update("update offer set level = level");
                    audit.record(new Act("job", "server.renamed", subject, Map.of()));
                    jdbc.update("delete from audit_head");
                }))
                .hasMessage("The head of the audit record is missing");
        assertThat(recorded()).isEmpty();
    }

    @Test
    void anActWithinAnotherIsRecordedWithItsOwnTransaction() {
        inTransaction(outer -> {
            audit.record(Act.of(person, "outer", subject));
            apart(inner -> audit.record(Act.of(person, "inner", subject)));
            assertThat(recorded()).containsExactly("inner");
            outer.setRollbackOnly();
        });
        assertThat(recorded()).containsExactly("inner");
    }

    @Test
    void aPersonIsNamedByTheSamePseudonymInEveryEntryAndNeverByTheirId() {
        inTransaction(tx -> audit.record(Act.of(person, "one", subject)));
        inTransaction(tx -> audit.record(new Act("job", "two", "user:" + person, Map.of())));
        inTransaction(tx -> audit.record(Act.of(person, "three", subject)));

        var pseudonym =
                jdbc.queryForObject("select pseudonym from audit_person where user_id = ?", String.class, person);
        assertThat(jdbc.queryForList(
                        "select action from audit_entry where ? in (actor, subject) order by number",
                        String.class,
                        "person:" + pseudonym))
                .containsExactly("one", "two", "three");
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_entry where actor like ? or subject like ? or details like ?",
                        Integer.class,
                        "%" + person + "%",
                        "%" + person + "%",
                        "%" + person + "%"))
                .isZero();
    }

    @Test
    void theNextActOfSomebodyErasedBeginsAnotherPseudonym() {
        inTransaction(tx -> audit.record(Act.of(person, "before", subject)));
        var erased = pseudonym();
        assertThat(trail.erase(erased)).isTrue();
        assertThat(trail.erase(erased)).isFalse();

        inTransaction(tx -> audit.record(Act.of(person, "after", subject)));

        assertThat(pseudonym()).isNotEqualTo(erased);
        assertThat(jdbc.queryForList(
                        "select actor from audit_entry where subject = ? order by number", String.class, subject))
                .containsExactly("person:" + erased, "person:" + pseudonym());
        assertThat(trail.verify(number -> {}).isFine()).isTrue();
    }

    private String pseudonym() {
        return jdbc.queryForList("select pseudonym from audit_person where user_id = ?", String.class, person)
                .getFirst();
    }

    @Test
    void fromWhereSomebodyActsIsRecordedShortened() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.77");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            inTransaction(tx -> audit.record(Act.of(person, "server.renamed", subject)));
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        assertThat(jdbc.queryForList("select origin from audit_entry where subject = ?", String.class, subject))
                .containsExactly("192.0.2.0/24");
    }

    @Test
    void theFirstActsOfOnePersonAtTheSameMomentAllHappen() {
        AtOnce.times(4, i -> {
            inTransaction(tx -> audit.record(Act.of(person, "server.renamed", subject)));
            return i;
        });
        assertThat(recorded()).hasSize(4);
        assertThat(jdbc.queryForList("select distinct actor from audit_entry where subject = ?", String.class, subject))
                .hasSize(1);
    }

    private List<String> recorded() {
        return jdbc.queryForList(
                "select action from audit_entry where subject = ? order by number", String.class, subject);
    }

    private void inTransaction(Consumer<TransactionStatus> work) {
        new TransactionTemplate(transactions).executeWithoutResult(work);
    }

    private void apart(Consumer<TransactionStatus> work) {
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.executeWithoutResult(work);
    }
}
