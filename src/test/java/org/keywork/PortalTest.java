package org.keywork;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;

/**
 * The whole portal, one application context for all such tests, each rolled back at its end. {@code verify} runs them on
 * an in-memory H2 and once more on PostgreSQL; {@code -Dkeywork.test.database=postgresql} does so anywhere.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("portal")
@SpringBootTest
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.OfThisPass.class)
@Import(MovableClock.Installed.class)
@ExtendWith(MovableClock.Reset.class)
@AutoConfigureMockMvc
@AutoConfigureRestTestClient
@Transactional
public @interface PortalTest {}
