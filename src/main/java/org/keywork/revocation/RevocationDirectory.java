package org.keywork.revocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keywork.account.OrganizationId;
import org.keywork.account.Organizations;
import org.keywork.account.People;
import org.keywork.account.UserId;
import org.keywork.asset.RevocationReason;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the history, for whoever decided that it may be read. */
@Component
@Transactional(readOnly = true)
public class RevocationDirectory {
    private static final String FROM = " from revocation r join organization o on o.id = r.organization_id where ";

    private static final String REPLACED =
            "exists (select 1 from revocation n where n.replaces_id = r.id) as was_replaced";

    private final JdbcClient jdbc;
    private final People people;
    private final RevocationProperties settings;

    RevocationDirectory(JdbcClient jdbc, People people, RevocationProperties settings) {
        this.jdbc = jdbc;
        this.people = people;
        this.settings = settings;
    }

    public Optional<RevocationDetails> find(RevocationId id) {
        return jdbc.sql("select r.*, o.name as organization_name, " + REPLACED + FROM + "r.id = ?")
                .param(id.value())
                .query(new Rows())
                .optional();
    }

    /** The latest first. */
    List<RevocationDetails> find(RevocationFilter filter, int offset, int limit) {
        return find(new RevocationQuery(filter), offset, limit);
    }

    /** Those that were done, undone ones too: what waits or was declined takes no place among them. The latest first. */
    List<RevocationDetails> done(RevocationFilter filter, int limit) {
        return find(new RevocationQuery(filter).done(), 0, limit);
    }

    private List<RevocationDetails> find(RevocationQuery query, int offset, int limit) {
        return jdbc.sql("select r.*, o.name as organization_name, " + REPLACED + FROM + query.condition()
                        + " order by r.number desc limit :limit offset :offset")
                .params(query.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query(new Rows())
                .list();
    }

    int count(RevocationFilter filter) {
        var query = new RevocationQuery(filter);
        return jdbc.sql("select count(*)" + FROM + query.condition())
                .params(query.parameters())
                .query(Integer.class)
                .single();
    }

    /** Whether anything was ever done to that organization, or by it. */
    boolean hasAny(OrganizationId organization) {
        return jdbc.sql("select exists (select 1 from revocation where organization_id = ? and done_at is not null)")
                .param(organization.value())
                .query(Boolean.class)
                .single();
    }

    /** Who of staff asked for an act; customers’ own acts are found by their organization. */
    List<RevocationHistory.Actor> staff() {
        return jdbc.sql("""
                        select u.id, u.name from portal_user u
                        where u.organization_id is null and exists (
                            select 1 from revocation r where r.asked_by = cast(u.id as varchar(100)))
                        order by u.name""")
                .query((row, number) ->
                        new RevocationHistory.Actor(new UserId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    /** Of one answer: who acted often is looked up once. */
    private final class Rows implements RowMapper<RevocationDetails> {
        private final Map<String, String> names = new HashMap<>();

        @Override
        public RevocationDetails mapRow(ResultSet row, int number) throws SQLException {
            var act = RevocationAct.valueOf(row.getString("act"));
            var state = RevocationState.valueOf(row.getString("state"));
            var reason = Optional.ofNullable(row.getString("reason")).map(RevocationReason::valueOf);
            var doneAt = instant(row, "done_at");
            var byCustomer = row.getBoolean("by_customer");
            return new RevocationDetails(
                    new RevocationId(row.getObject("id", UUID.class)),
                    act,
                    new Subject(
                            new Target(Target.Scope.valueOf(row.getString("scope")), row.getString("subject")),
                            row.getString("subject_name"),
                            new OrganizationId(row.getObject("organization_id", UUID.class))),
                    row.getString("organization_name"),
                    reason,
                    row.getString("note"),
                    Optional.ofNullable(row.getString("effect")).map(PluginEffect::valueOf),
                    state,
                    byCustomer,
                    name(row.getString("asked_by")),
                    instant(row, "asked_at").orElseThrow(),
                    name(row.getString("decided_by")),
                    doneAt,
                    name(row.getString("undone_by")),
                    instant(row, "undone_at"),
                    Optional.ofNullable(row.getString("undo_note")).orElse(""),
                    row.getInt("servers"),
                    row.getInt("keys"),
                    row.getInt("subscriptions"),
                    doneAt.filter(at -> act == RevocationAct.REVOKED && state == RevocationState.DONE && !byCustomer)
                            .filter(at -> !reason.equals(Optional.of(RevocationReason.KEY_COMPROMISED)))
                            .map(at -> at.plus(settings.undo())),
                    row.getBoolean("was_replaced"));
        }

        private String name(@Nullable String actor) {
            return actor == null ? "" : names.computeIfAbsent(actor, this::found);
        }

        private String found(String actor) {
            return UserId.ofActor(actor)
                    .flatMap(people::find)
                    .map(Organizations.Contact::name)
                    .orElse("");
        }
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
