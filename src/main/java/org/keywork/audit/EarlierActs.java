package org.keywork.audit;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Moves what was recorded before there was a chain into it, in its order: nothing is lost, and persons become pseudonyms. */
@Component
class EarlierActs implements JavaMigration {
    private static final int AT_A_TIME = 5_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("18.1");
    }

    @Override
    public String getDescription() {
        return "earlier acts";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    private record Earlier(long id, Draft draft) {}

    @Override
    public void migrate(Context context) {
        move(context.getConnection());
    }

    private static void move(Connection connection) {
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        var chain = new Chain(jdbc);
        var persons = new Persons(jdbc, user -> name(jdbc, user), new SecureRandom());
        for (var acts = after(jdbc, 0);
                !acts.isEmpty();
                acts = after(jdbc, acts.getLast().id())) {
            chain.append(entries(acts, persons));
        }
        jdbc.execute("drop table audit_entry_unchained");
    }

    private static List<Earlier> after(JdbcTemplate jdbc, long id) {
        return jdbc.query(
                "select id, happened_at, actor, action, subject, details from audit_entry_unchained where id > ?"
                        + " order by id limit " + AT_A_TIME,
                (row, n) -> earlier(row),
                id);
    }

    private static List<Entry> entries(List<Earlier> acts, Persons persons) {
        var pseudonyms = new HashMap<UUID, String>();
        var entries = new ArrayList<Entry>(acts.size());
        for (var act : acts) {
            var missing = act.draft().persons();
            missing.removeAll(pseudonyms.keySet());
            pseudonyms.putAll(persons.pseudonyms(missing));
            entries.add(act.draft().entry(pseudonyms));
        }
        return entries;
    }

    private static Earlier earlier(ResultSet row) throws SQLException {
        var details = JSON.readValue(row.getString("details"), new TypeReference<Map<String, String>>() {});
        var act = new Act(row.getString("actor"), row.getString("action"), row.getString("subject"), details);
        var at = row.getObject("happened_at", OffsetDateTime.class).toInstant();
        return new Earlier(row.getLong("id"), new Draft(act, at, ""));
    }

    private static Optional<PersonNames.PersonName> name(JdbcTemplate jdbc, UUID user) {
        return jdbc
                .query(
                        "select name, email from portal_user where id = ?",
                        (row, n) -> new PersonNames.PersonName(row.getString(1), row.getString(2)),
                        user)
                .stream()
                .findFirst();
    }
}
