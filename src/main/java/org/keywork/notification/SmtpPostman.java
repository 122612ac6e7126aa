package org.keywork.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands mails to an SMTP server, one connection each, and tells apart what is certain from what isn't. */
class SmtpPostman implements Postman {
    private static final Logger log = LoggerFactory.getLogger(SmtpPostman.class);

    private final JavaMailSenderImpl settings;
    private final InternetAddress from;
    private final Clock clock;

    SmtpPostman(JavaMailSenderImpl settings, InternetAddress from, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.from = from;
    }

    @Override
    public Handover deliver(String id, Mail mail) {
        try {
            return send(message(id, mail));
        } catch (MessagingException e) {
            return new Handover.NotTaken(MailProblem.NOT_COMPOSED);
        }
    }

    private OutgoingMessage message(String id, Mail mail) throws MessagingException {
        var message = new OutgoingMessage(settings.getSession(), "<" + id + "@" + domain() + ">");
        var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(mail.to());
        parts.setSubject(mail.subject());
        parts.setText(mail.text(), mail.html());
        parts.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office replies, please
        message.saveChanges();
        return message;
    }

    private String domain() {
        var address = from.getAddress();
        return address.substring(address.indexOf('@') + 1);
    }

    private Handover send(OutgoingMessage message) {
        Transport server;
        try {
            server = connect(settings.getSession());
        } catch (AuthenticationFailedException e) {
            return new Handover.NotTaken(MailProblem.SIGN_IN);
        } catch (MessagingException e) {
            return new Handover.NotTaken(MailProblem.CONNECTION);
        }
        try {
            server.sendMessage(message, message.getAllRecipients());
            return new Handover.Taken();
        } catch (MessagingException | RuntimeException e) {
            return SmtpAnswer.in(e)
                    .map(answer -> answer.meaning(message.isAcross()))
                    .orElseGet(() -> withoutAnswer(message.isAcross()));
        } finally {
            close(server);
        }
    }

    static Handover withoutAnswer(boolean across) {
        return across ? new Handover.Unknown(MailProblem.NO_ANSWER) : new Handover.NotTaken(MailProblem.INTERRUPTED);
    }

    private Transport connect(Session session) throws MessagingException {
        var protocol = Objects.requireNonNullElse(settings.getProtocol(), JavaMailSenderImpl.DEFAULT_PROTOCOL);
        var server = session.getTransport(protocol);
        var user = settings.getUsername();
        if (user == null || user.isEmpty()) {
            server.connect(settings.getHost(), settings.getPort(), null, null);
        } else {
            server.connect(settings.getHost(), settings.getPort(), user, settings.getPassword());
        }
        return server;
    }

    /** What came of the mail is known by now, however the server takes leave. */
    private static void close(Transport server) {
        try {
            server.close();
        } catch (MessagingException | RuntimeException e) {
            log.debug("The mail server went without a word: {}", e.getClass().getSimpleName());
        }
    }
}
