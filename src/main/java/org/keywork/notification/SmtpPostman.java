package org.keywork.notification;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands mails to an SMTP server. */
class SmtpPostman implements Postman {
    private final JavaMailSender smtp;
    private final String from;

    SmtpPostman(JavaMailSender smtp, String from) {
        this.smtp = smtp;
        this.from = from;
    }

    @Override
    public void deliver(Mail mail) {
        var message = smtp.createMimeMessage();
        try {
            var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            parts.setFrom(from);
            parts.setTo(mail.to());
            parts.setSubject(mail.subject());
            parts.setText(mail.text(), mail.html());
            message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office replies, please
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        smtp.send(message);
    }
}
