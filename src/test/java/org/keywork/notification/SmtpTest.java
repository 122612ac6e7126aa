package org.keywork.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keywork.HttpTest;
import org.keywork.SmtpServer;
import org.keywork.account.DisplayName;
import org.keywork.account.EmailAddress;
import org.keywork.account.NewSignUp;
import org.keywork.account.SignUp;
import org.springframework.beans.factory.annotation.Autowired;

/** Over a real SMTP server, from the event to the mail in a mailbox. */
@HttpTest
class SmtpTest {
    @Autowired
    SignUp signUps;

    @Test
    void aSignUpIsAnsweredByMailInTheChosenLanguageAndConfirmedByItsLink() throws Exception {
        signUp("pat@acme.example", Locale.FRENCH);
        var mail = mailTo("pat@acme.example");
        assertThat(mail.getSubject()).isEqualTo("Confirmez votre compte Keywork");
        assertThat(mail.getFrom()[0]).hasToString("Keywork <keys@keywork.example>");
        assertThat(MailPart.of(mail, "text/plain")).contains("Bonjour Pat <b>Doe</b>,", "l’organisation Acme & Söhne");
        assertThat(MailPart.of(mail, "text/html")).contains("Pat &lt;b&gt;Doe&lt;/b&gt;", "Acme &amp; Söhne");

        var link = MailPart.of(mail, "text/plain")
                .lines()
                .filter(line -> line.contains("/confirm/"))
                .findFirst();
        assertThat(link).get().asString().startsWith("http://127.0.0.1:8080/confirm/");
        var token = link.orElseThrow().substring(link.orElseThrow().lastIndexOf('/') + 1);
        assertThat(MailPart.of(mail, "text/html")).contains(token);
        assertThat(signUps.confirm(token)).isEqualTo(SignUp.Confirmation.CONFIRMED);
    }

    @Test
    void whoHasAnAccountIsToldSoInTheirOwnLanguage() throws Exception {
        signUp("customer@example.com", Locale.FRENCH);
        var mail = mailTo("customer@example.com");
        assertThat(mail.getSubject()).isEqualTo("You have a Keywork account already");
        assertThat(MailPart.of(mail, "text/plain"))
                .contains("Hello Casey Customer,", "http://127.0.0.1:8080/login")
                .doesNotContain("Pat", "/confirm/");
    }

    private void signUp(String email, Locale language) {
        var answer = signUps.start(new NewSignUp(
                new DisplayName("Acme & Söhne"),
                new DisplayName("Pat <b>Doe</b>"),
                new EmailAddress(email),
                "seven noisy printers",
                language,
                ZoneId.of("Europe/Paris")));
        assertThat(answer).isInstanceOf(SignUp.Answer.CheckMailbox.class);
    }

    private static MimeMessage mailTo(String email) {
        return await().atMost(Duration.ofSeconds(8))
                .until(() -> find(email), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<MimeMessage> find(String email) {
        return Arrays.stream(SmtpServer.MAIL.getReceivedMessages())
                .filter(mail -> recipient(mail).equals(email))
                .findFirst();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
