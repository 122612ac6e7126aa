package org.keywork.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keywork.MovableClock;
import org.keywork.trial.InvitationId;
import org.keywork.trial.InvitationIssued;
import org.keywork.trial.InvitationMails;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** Every mail of an order's, a subscription's and a trial's life, over a real SMTP server. Commits; each with its own customer. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:life-mail;DB_CLOSE_DELAY=-1",
            "keywork.mail.from=Keywork <keys@keywork.example>"
        })
@ActiveProfiles("test")
@ContextConfiguration(initializers = LifeMailsOverSmtpTest.MailServer.class)
@DirtiesContext
class LifeMailsOverSmtpTest {
    private static final GreenMail MAIL = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private static final InvitationId FRENCH = new InvitationId(UUID.randomUUID());

    static class MailServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            MAIL.start();
            TestPropertyValues.of(
                            "spring.mail.host=127.0.0.1",
                            "spring.mail.port=" + MAIL.getSmtp().getPort())
                    .applyTo(context);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        @Primary
        InvitationMails someInvitation() {
            return id ->
                    Optional.of(InvitationComposerTest.invitation(id.equals(FRENCH) ? Locale.FRENCH : Locale.ENGLISH));
        }
    }

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void longAgo() {
        clock.stopAt(Scene.START);
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @ParameterizedTest
    @EnumSource
    void everyMailArrivesInBothLanguages(Scene scene) throws Exception {
        var acme = new Company(portal);
        var path = scene.play(acme, clock);
        check(mailTo(acme.english, scene.english), "Hello Pat Doe,", path);
        check(mailTo(acme.french, scene.french), "Bonjour Acme <i>& Söhne</i>,", path);
    }

    @Test
    void anInvitationArrivesInBothLanguages() throws Exception {
        transaction.executeWithoutResult(status -> {
            portal.publishEvent(new InvitationIssued(new InvitationId(UUID.randomUUID())));
            portal.publishEvent(new InvitationIssued(FRENCH));
        });
        for (var subject : new String[] {"You are invited", "Vous êtes invité"}) {
            var mail = mailTo("new@acme.example", subject);
            assertThat(MailPart.of(mail, "text/plain")).contains("https://keys.example/invitation/abc");
            assertThat(MailPart.of(mail, "text/html")).contains("href=\"https://keys.example/invitation/abc\"");
        }
    }

    private static void check(MimeMessage message, String greeting, String path) throws Exception {
        LifeMailsTest.check(
                new Mail(
                        message.getAllRecipients()[0].toString(),
                        message.getSubject(),
                        MailPart.of(message, "text/plain").replace("\r\n", "\n"),
                        MailPart.of(message, "text/html")),
                greeting,
                path);
    }

    private static MimeMessage mailTo(String email, String subject) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> find(email, subject), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<MimeMessage> find(String email, String subject) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> isTo(mail, email, subject))
                .findFirst();
    }

    private static boolean isTo(MimeMessage mail, String email, String subject) {
        try {
            return mail.getAllRecipients()[0].toString().equals(email)
                    && mail.getSubject().contains(subject);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
