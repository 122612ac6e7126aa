package org.keywork.notification;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** SMTP where {@code spring.mail.host} is set; else mails are kept. */
@Configuration(proxyBeanMethods = false)
class Postmen {
    @Bean
    Postman postman(ObjectProvider<JavaMailSenderImpl> smtp, MailProperties settings, JdbcClient jdbc, Clock clock) {
        var sender = smtp.getIfAvailable();
        return sender == null ? new KeptMails(jdbc, clock) : new SmtpPostman(sender, settings.sender(), clock);
    }
}
