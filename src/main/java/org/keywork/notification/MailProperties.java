package org.keywork.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param from whom our mails come from, like {@code Keywork <no-reply@example.org>}
 * @param returned where mails that can't be delivered come back to, where somebody reads it: the mailbox of {@code from}, or
 *     of {@code spring.mail.properties.mail.smtp.from}
 */
@ConfigurationProperties("keywork.mail")
record MailProperties(
        @DefaultValue("Keywork <no-reply@localhost>") String from,
        @Nullable Returned returned) {
    /**
     * An IMAP mailbox.
     *
     * @param protocol {@code imaps}, or {@code imap} without TLS
     */
    record Returned(
            String host,
            @DefaultValue("993") int port,
            @DefaultValue("imaps") String protocol,
            String username,
            String password,
            @DefaultValue("INBOX") String folder) {
        /** Without the password. */
        @Override
        public String toString() {
            return protocol + "://" + host + ":" + port + "/" + folder;
        }
    }

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
