package org.keywork.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param from whom our mails come from, like {@code Keywork <no-reply@example.org>} */
@ConfigurationProperties("keywork.mail")
record MailProperties(
        @DefaultValue("Keywork <no-reply@localhost>") String from) {
    MailProperties {
        read(from);
    }

    InternetAddress sender() {
        return read(from);
    }

    private static InternetAddress read(String from) {
        try {
            return new InternetAddress(from, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException("keywork.mail.from is no mail address: " + from, e);
        }
    }
}
