package org.keywork;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** On which database the whole-portal tests run: each of them on H2, and again on PostgreSQL. */
final class TestDatabase {
    /** The build's second pass over the {@link PortalTest}s sets this to {@code postgresql}. */
    private static final boolean ON_POSTGRES =
            System.getProperty("keywork.test.database", "h2").equals("postgresql");

    private TestDatabase() {}

    /** H2, or PostgreSQL in the second pass. */
    static class OfThisPass implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            if (ON_POSTGRES) {
                new AlwaysPostgres().initialize(context);
            }
        }
    }

    /** PostgreSQL in every pass. */
    static class AlwaysPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(Postgres.shared().database().settings()).applyTo(context);
        }
    }
}
