package org.keywork.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import org.keywork.account.Bounces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the mailbox to which mails come back that a server took and couldn't deliver: mostly a relay's, which takes everything.
 * A report is believed where it names a mail that went out, which nobody else can; it is deleted then. Any other mail stays,
 * as read.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("keywork.mail.returned.host")
class ReturnedMails {
    private static final Logger log = LoggerFactory.getLogger(ReturnedMails.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final String TIMEOUT = "10000";
    private static final int AT_ONCE = 200;

    private final MailProperties.Returned mailbox;
    private final MailAttempts attempts;
    private final Bounces bounces;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReturnedMails(
            MailProperties settings,
            MailAttempts attempts,
            Bounces bounces,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.mailbox = Objects.requireNonNull(settings.returned());
        this.attempts = attempts;
        this.bounces = bounces;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> readReturnedMails() {
        return Tasks.recurring("read-returned-mails", FixedDelay.of(EVERY)).execute((instance, context) -> read());
    }

    /** How many mails of ours came back. */
    int read() {
        try (var store = session().getStore(mailbox.protocol())) {
            store.connect(mailbox.host(), mailbox.port(), mailbox.username(), mailbox.password());
            return read(store);
        } catch (MessagingException e) {
            log.warn(
                    "The mailbox of returned mails ({}) can't be read: {}",
                    mailbox,
                    e.getClass().getSimpleName());
            return 0;
        }
    }

    private Session session() {
        var settings = new Properties();
        for (var timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            settings.setProperty("mail." + mailbox.protocol() + "." + timeout, TIMEOUT);
        }
        settings.setProperty("mail." + mailbox.protocol() + ".ssl.checkserveridentity", "true");
        return Session.getInstance(settings);
    }

    private int read(Store store) throws MessagingException {
        var noted = 0;
        try (var folder = store.getFolder(mailbox.folder())) {
            folder.open(Folder.READ_WRITE);
            var unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
            for (int i = 0; i < Math.min(unread.length, AT_ONCE); i++) {
                var isOurs = note(unread[i]);
                unread[i].setFlag(isOurs ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
                noted += isOurs ? 1 : 0;
            }
        }
        return noted;
    }

    private boolean note(Message message) {
        try {
            return ReturnedMail.in((MimeMessage) message).filter(this::note).isPresent();
        } catch (MessagingException | IOException | RuntimeException e) {
            log.warn(
                    "A mail in the mailbox of returned mails can't be read: {}",
                    e.getClass().getSimpleName());
            return false;
        }
    }

    private boolean note(ReturnedMail returned) {
        var to = transaction.execute(status -> {
            var recipient = attempts.returned(returned.id(), returned.problem());
            recipient.ifPresent(it -> bounces.returned(
                    it.email(),
                    it.organization(),
                    clock.instant(),
                    returned.problem().code()));
            return recipient;
        });
        to.ifPresent(recipient -> log.warn(
                "Mail {} came back: {}", returned.id(), returned.problem().code()));
        return to.isPresent();
    }
}
