package org.keywork;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The whole portal on a real port, with a real SMTP server beside it: one context for all tests over HTTP. Commits. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:running;DB_CLOSE_DELAY=-1",
            "keywork.mail.from=Keywork <keys@keywork.example>"
        })
@ActiveProfiles("test")
@ContextConfiguration(initializers = SmtpServer.class)
@Import(MovableClock.Installed.class)
@ExtendWith(MovableClock.Reset.class)
public @interface HttpTest {}
