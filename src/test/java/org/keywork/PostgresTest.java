package org.keywork;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole portal on PostgreSQL, for what only it has: notifications, its locks, triggers, transactions that see each
 * other. Not rolled back: such tests need commits, and use names of their own. Their classes end in {@code IT}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "keywork.demo.enabled=false") // a second node, in production mode, refuses them
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.AlwaysPostgres.class)
@Import(MovableClock.Installed.class)
@ExtendWith(MovableClock.Reset.class)
@AutoConfigureMockMvc
@AutoConfigureRestTestClient
public @interface PostgresTest {}
