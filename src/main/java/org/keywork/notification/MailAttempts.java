package org.keywork.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keywork.account.OrganizationId;
import org.keywork.account.Recipient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far each mail came. Each change holds only from the state that it follows, so that of two who try one succeeds; it is
 * committed at once, for what happens to a mail outside can't be rolled back.
 */
@Component
class MailAttempts {
    private static final TypeReference<Map<String, String>> IDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    MailAttempts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void ordered(String id, MailOrder order) {
        var to = Optional.ofNullable(order.recipient());
        jdbc.sql("""
                        insert into mail_attempt (id, kind, ids, organization_id, recipient_name, email, language,
                            ordered_at, attempts, state)
                        values (:id, :kind, :ids, :organization, :name, :email, :language, :now, 0, 'WAITING')""")
                .param("id", id)
                .param("kind", order.kind().name())
                .param("ids", json.writeValueAsString(order.ids()))
                .param(
                        "organization",
                        order.organization().map(OrganizationId::value).orElse(null))
                .param("name", to.map(Recipient::name).orElse(null))
                .param("email", to.map(Recipient::email).orElse(null))
                .param(
                        "language",
                        to.map(person -> person.language().toLanguageTag()).orElse(null))
                .param("now", order.since().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<MailState> stateOf(String id) {
        return jdbc.sql("select state from mail_attempt where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(MailState::valueOf);
    }

    /** Before a mail is handed over. Whoever comes later sees that it may have been. */
    boolean begin(String id, String email) {
        return jdbc.sql("""
                        update mail_attempt
                        set state = 'HANDING_OVER', attempts = attempts + 1, last_attempt_at = ?, email = ?
                        where id = ? and state = 'WAITING'""").params(now(), email, id).update() == 1;
    }

    /** Whoever thought it unknown in the meantime was wrong. */
    void sent(String id) {
        jdbc.sql("update mail_attempt set state = 'SENT', problem = null"
                        + " where id = ? and state in ('HANDING_OVER', 'UNKNOWN')")
                .param(id)
                .update();
    }

    void waits(String id, MailProblem problem) {
        jdbc.sql("update mail_attempt set state = 'WAITING', problem = ?"
                        + " where id = ? and state in ('HANDING_OVER', 'WAITING')")
                .params(problem.code(), id)
                .update();
    }

    void refused(String id, MailProblem problem) {
        end(id, MailState.HANDING_OVER, MailState.REFUSED, problem);
    }

    /** It was taken and came back; empty where no such mail went out, or one came back before. */
    Optional<Returned> returned(String id, MailProblem problem) {
        var returned = jdbc.sql(
                        "update mail_attempt set state = 'REFUSED', problem = ? where id = ? and state in ('SENT', 'UNKNOWN')")
                .params(problem.code(), id)
                .update();
        return returned == 0
                ? Optional.empty()
                : jdbc.sql("select email, organization_id from mail_attempt where id = ?")
                        .param(id)
                        .query((row, number) -> new Returned(
                                row.getString("email"),
                                Optional.ofNullable(row.getObject("organization_id", UUID.class))
                                        .map(OrganizationId::new)))
                        .optional();
    }

    /** To whom a mail went that came back. */
    record Returned(String email, Optional<OrganizationId> organization) {}

    void unknown(String id, MailProblem problem) {
        end(id, MailState.HANDING_OVER, MailState.UNKNOWN, problem);
    }

    private void end(String id, MailState from, MailState to, MailProblem problem) {
        jdbc.sql("update mail_attempt set state = ?, problem = ? where id = ? and state = ?")
                .params(to.name(), problem.code(), id, from.name())
                .update();
    }

    void givenUp(String id) {
        jdbc.sql("update mail_attempt set state = 'GIVEN_UP' where id = ? and state = 'WAITING'")
                .param(id)
                .update();
        unknown(id, MailProblem.STOPPED);
    }

    /** There was nothing to say any more. */
    void forget(String id) {
        jdbc.sql("delete from mail_attempt where id = ?").param(id).update();
    }

    /** What ended before that moment; what nobody knows the end of stays until somebody decides. */
    int forgetThoseEndedBefore(Instant moment) {
        return jdbc.sql("""
                        delete from mail_attempt
                        where (state in ('SENT', 'REFUSED', 'GIVEN_UP') or settled_at is not null)
                            and coalesce(last_attempt_at, ordered_at) < ?""").param(moment.atOffset(ZoneOffset.UTC)).update();
    }

    /** Somebody decided to send it once more: the order, for the outbox. */
    Optional<MailOrder> again(String id) {
        var decided = jdbc.sql("""
                        update mail_attempt set state = 'WAITING', problem = null
                        where id = ? and state in ('UNKNOWN', 'GIVEN_UP', 'REFUSED') and settled_at is null""").param(id).update();
        return decided == 0 ? Optional.empty() : order(id);
    }

    /** Somebody decided to let it be. */
    boolean letBe(String id) {
        return jdbc.sql("""
                        update mail_attempt set settled_at = ?
                        where id = ? and state in ('UNKNOWN', 'GIVEN_UP', 'REFUSED') and settled_at is null""").params(now(), id).update() == 1;
    }

    private Optional<MailOrder> order(String id) {
        return jdbc.sql("select kind, ids, recipient_name, email, language from mail_attempt where id = ?")
                .param(id)
                .query((row, number) -> new MailOrder(
                        MailKind.valueOf(row.getString("kind")),
                        json.readValue(row.getString("ids"), IDS),
                        clock.instant(),
                        recipient(row)))
                .optional();
    }

    private static @Nullable Recipient recipient(ResultSet row) throws SQLException {
        var name = row.getString("recipient_name");
        return name == null
                ? null
                : new Recipient(name, row.getString("email"), Locale.forLanguageTag(row.getString("language")));
    }

    int count(MailState... states) {
        return jdbc.sql("select count(*) from mail_attempt where state in (:states) and settled_at is null")
                .param("states", names(states))
                .query(Integer.class)
                .single();
    }

    /** Those that were ordered first, first. */
    List<MailDesk.Entry> list(int limit, MailState... states) {
        return jdbc.sql("""
                        select a.id, a.kind, a.email, a.ordered_at, a.last_attempt_at, a.attempts, a.state, a.problem,
                            t.execution_time
                        from mail_attempt a
                        left join scheduled_tasks t on t.task_name = 'mail' and t.task_instance = a.id
                        where a.state in (:states) and a.settled_at is null
                        order by a.ordered_at, a.id limit :limit""")
                .param("states", names(states))
                .param("limit", limit)
                .query((row, number) -> new MailDesk.Entry(
                        row.getString("id"),
                        MailKind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getString("email")),
                        instant(row, "ordered_at").orElseThrow(),
                        instant(row, "last_attempt_at"),
                        row.getInt("attempts"),
                        MailState.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getString("problem")).map(MailProblem::new),
                        instant(row, "execution_time")))
                .list();
    }

    private static List<String> names(MailState... states) {
        return Arrays.stream(states).map(MailState::name).toList();
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
