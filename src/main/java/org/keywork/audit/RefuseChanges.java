package org.keywork.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** What refuses to change and to delete rows on H2, as PL/pgSQL does on PostgreSQL. The database makes it by its name. */
public final class RefuseChanges implements Trigger {
    private String table = "";

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type) {
        this.table = table;
    }

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException("Rows of " + table.toLowerCase(Locale.ROOT) + " are never changed and never deleted");
    }
}
