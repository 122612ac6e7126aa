package org.keywork.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keywork.Owner;
import org.keywork.PostgresTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever has the portal's own account of the database can't touch the record; its owner is stopped by triggers. */
@PostgresTest
class OnlyReadAndAddedToIT {
    @Autowired
    ApplicationContext portal;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "audit_entry, update audit_entry set details = '{}'",
        "audit_entry, delete from audit_entry",
        "audit_entry, truncate audit_entry",
        "audit_checkpoint, update audit_checkpoint set number = 2",
        "audit_checkpoint, delete from audit_checkpoint",
        "audit_checkpoint, truncate audit_checkpoint"
    })
    void neitherChangedNorDeletedNorEmptied(String table, String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .rootCause()
                .hasMessageContaining("permission denied for table " + table);
        if (!statement.startsWith("truncate") && table.equals("audit_checkpoint")) {
            return; // it may be empty, and only rows are refused
        }
        assertThatThrownBy(() -> Owner.of(portal).sql(statement).update())
                .rootCause()
                .hasMessageContaining("Rows of " + table + " are never changed and never deleted");
    }

    @ParameterizedTest
    @CsvSource({"alter table audit_entry disable trigger user", "drop trigger audit_entry_never_changes on audit_entry"
    })
    void andThePortalCanNotSwitchTheTriggersOff(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update()).rootCause().hasMessageContaining("must be owner of");
    }
}
