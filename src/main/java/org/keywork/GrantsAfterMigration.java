package org.keywork;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * On PostgreSQL the tables belong to the role that migrates them, and the portal works as another one: after each migration that
 * one is granted what it needs, which of the audit record's entries and checkpoints is to read them and to add to them. A start
 * whose role may do more stops.
 */
@Component
class GrantsAfterMigration implements Callback {
    /** Nodes that start together grant one after the other. */
    private static final String GRANTS = """
            do $$
            declare portal text := %s;
            begin
              perform pg_advisory_xact_lock(4919, 18);
              execute format('grant usage on schema public to %%I', portal);
              execute format('grant select, insert, update, delete on all tables in schema public to %%I', portal);
              execute format('grant usage on all sequences in schema public to %%I', portal);
              execute format('revoke update, delete on audit_entry, audit_checkpoint from %%I', portal);
              execute format('revoke insert, update, delete on flyway_schema_history from %%I', portal);
            end
            $$""";

    private static final String MAY_CHANGE = """
            select has_table_privilege(%1$s, 'audit_entry', 'update, delete, truncate')
              or has_table_privilege(%1$s, 'audit_checkpoint', 'update, delete, truncate')
              or pg_has_role(%1$s, (select tableowner from pg_tables where tablename = 'audit_entry'
                and schemaname = 'public'), 'member')""";

    private final String portal;

    GrantsAfterMigration(@Value("${spring.datasource.username:}") String portal) {
        this.portal = portal;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (var statement = context.getConnection().createStatement()) {
            var product = context.getConnection().getMetaData().getDatabaseProductName();
            if (!product.equals("PostgreSQL")) {
                return;
            }
            var role = statement.enquoteLiteral(portal);
            statement.execute(GRANTS.formatted(role));
            try (var answer = statement.executeQuery(MAY_CHANGE.formatted(role))) {
                if (answer.next() && answer.getBoolean(1)) {
                    throw new FlywayException("The database role " + portal + " (spring.datasource.username) may change"
                            + " the audit record, because it owns its tables, is a member of the role that does, or"
                            + " is a superuser. Give the portal a role of its own; README, In production.");
                }
            }
        } catch (SQLException e) {
            throw new FlywayException("The portal's database role can't be granted what it needs", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "grants";
    }
}
