package org.keywork;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database as its owner reaches it, whom only triggers stop, and who may switch them off. */
public final class Owner {
    private Owner() {}

    /** On PostgreSQL not the portal's own role, and outside of any transaction of its. */
    public static JdbcClient of(ApplicationContext portal) {
        var settings = portal.getEnvironment();
        var url = settings.getProperty("spring.flyway.url", "");
        return url.isEmpty()
                ? portal.getBean(JdbcClient.class)
                : JdbcClient.create(new DriverManagerDataSource(url, Postgres.OWNER, Postgres.OWNER));
    }
}
