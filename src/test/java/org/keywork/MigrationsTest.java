package org.keywork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That all of this runs at all says that the migrations work on an empty database and that Hibernate agrees with them. */
@PortalTest
class MigrationsTest {
    @Autowired
    Flyway flyway;

    @Autowired
    JdbcClient jdbc;

    @Test
    void allOfThemRan() {
        assertThat(flyway.info().applied()).isNotEmpty();
        assertThat(flyway.info().pending()).isEmpty();
    }

    @Test
    void everyConstraintHasANameOfItsOwnThatBeginsWithItsTable() {
        var constraints = constraints();

        assertThat(constraints).extracting(Constraint::name).doesNotHaveDuplicates();
        assertThat(constraints).isNotEmpty().allSatisfy(constraint -> assertThat(constraint.name())
                .startsWith(constraint.table() + "_"));
    }

    /** PostgreSQL lists a column's "not null" here too, under names of its own. */
    private List<Constraint> constraints() {
        return jdbc.sql("select table_name, constraint_name from information_schema.table_constraints"
                        + " where lower(table_schema) = 'public' and lower(table_name) <> 'flyway_schema_history'"
                        + " and constraint_name not like '%\\_not\\_null'")
                .query((row, index) -> new Constraint(
                        row.getString(1).toLowerCase(Locale.ROOT),
                        row.getString(2).toLowerCase(Locale.ROOT)))
                .list();
    }

    private record Constraint(String table, String name) {}
}
