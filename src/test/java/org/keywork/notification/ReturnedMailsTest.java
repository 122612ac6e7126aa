package org.keywork.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.MovableClock;
import org.keywork.PortalTest;
import org.keywork.account.Bounce;
import org.keywork.account.Bounces;
import org.keywork.account.OrganizationId;
import org.keywork.account.Persona;
import org.keywork.account.Recipient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** Mails that a server took and that came back later, in a real mailbox. */
@PortalTest
class ReturnedMailsTest {
    private static final String CASEY = "customer@example.com";
    private static final String DELIVERY_FAILED = "failed";

    private final GreenMail server = new GreenMail(ServerSetupTest.IMAP.dynamicPort());

    @Autowired
    ApplicationContext portal;

    @Autowired
    MailAttempts attempts;

    @Autowired
    Bounces bounces;

    @Autowired
    MovableClock clock;

    private GreenMailUser mailbox;
    private ReturnedMails returned;
    private OrganizationId acme;
    private String sent;

    @BeforeEach
    void aMailWentOut() {
        clock.stopAt("2027-03-14T12:00:00Z");
        server.start();
        mailbox = server.setUser("keys@example.org", "bounces", "a password");
        var settings = new MailProperties.Returned(
                "127.0.0.1", server.getImap().getPort(), "imap", "bounces", "a password", "INBOX");
        returned = new ReturnedMails(
                new MailProperties("keys@example.org", settings),
                attempts,
                bounces,
                portal.getBean(PlatformTransactionManager.class),
                portal.getBean(Clock.class));
        acme = Persona.of(portal, CASEY).organization();
        sent = goesOut();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailThatCameBackIsABounceOfItsAddress() {
        arrives(report(sent, DELIVERY_FAILED, "5.1.1", "message/rfc822"));
        assertThat(returned.read()).isEqualTo(1);
        assertThat(bounces.of(acme)).containsExactly(new Bounce(CASEY, clock.instant(), "5.1.1"));
        assertThat(attempts.stateOf(sent)).hasValue(MailState.REFUSED);
        assertThat(inbox()).isZero();
    }

    @Test
    void itsHeaderAloneTellsWhichMailItWas() {
        arrives(report(sent, DELIVERY_FAILED, "5.2.2", "text/rfc822-headers"));
        assertThat(returned.read()).isEqualTo(1);
        assertThat(bounces.of(acme)).extracting(Bounce::code).containsExactly("5.2.2");
    }

    @Test
    void aDelayIsNotTheEndYet() {
        arrives(report(sent, "delayed", "4.4.1", "message/rfc822"));
        assertThat(returned.read()).isZero();
        assertThat(bounces.of(acme)).isEmpty();
        assertThat(attempts.stateOf(sent)).hasValue(MailState.SENT);
    }

    @Test
    void whoeverDoesNotKnowAMailCannotSayThatItCameBack() throws MessagingException {
        arrives(report(UUID.randomUUID().toString(), DELIVERY_FAILED, "5.1.1", "message/rfc822"));
        arrives("From: somebody@example.net\r\nSubject: Hello\r\n\r\nI can't open your mail.\r\n");
        arrives("From: x\r\nContent-Type: multipart/report; boundary=\"b\"\r\n\r\nno parts at all");
        assertThat(returned.read()).isZero();
        assertThat(bounces.of(acme)).isEmpty();
        assertThat(inbox()).as("they stay, for a person to read").isEqualTo(3);
        for (var mail : server.getReceivedMessages()) {
            assertThat(mail.isSet(Flags.Flag.SEEN)).isTrue();
        }
    }

    @Test
    void theNextMailThatStaysAwayForDaysIsTakenAsDelivered() {
        arrives(report(sent, DELIVERY_FAILED, "5.1.1", "message/rfc822"));
        returned.read();
        clock.advance(Duration.ofDays(1));
        bounces.taken(CASEY);
        clock.advance(Duration.ofDays(4));
        assertThat(bounces.of(acme)).hasSize(1);
        clock.advance(Duration.ofDays(2));
        assertThat(bounces.of(acme)).isEmpty();
    }

    @Test
    void theNextMailThatComesBackTooKeepsIt() {
        arrives(report(sent, DELIVERY_FAILED, "5.1.1", "message/rfc822"));
        returned.read();
        var next = goesOut();
        bounces.taken(CASEY);
        clock.advance(Duration.ofDays(4));
        arrives(report(next, DELIVERY_FAILED, "5.1.1", "message/rfc822"));
        returned.read();
        clock.advance(Duration.ofDays(4));
        assertThat(bounces.of(acme)).hasSize(1);
    }

    @Test
    void aMailboxThatIsAwayIsReadLater() {
        arrives(report(sent, DELIVERY_FAILED, "5.1.1", "message/rfc822"));
        server.setUser("keys@example.org", "bounces", "another password");
        assertThat(returned.read()).isZero();
        server.setUser("keys@example.org", "bounces", "a password");
        assertThat(returned.read()).isEqualTo(1);
    }

    private String goesOut() {
        var id = UUID.randomUUID().toString();
        attempts.ordered(
                id,
                new MailOrder(
                        MailKind.PASSWORD_CHANGED,
                        Map.of("organization", acme.toString()),
                        clock.instant(),
                        new Recipient("Casey", CASEY, Locale.ENGLISH)));
        attempts.begin(id, CASEY);
        attempts.sent(id);
        return id;
    }

    private void arrives(String mail) {
        mailbox.deliver(GreenMailUtil.newMimeMessage(mail));
    }

    private long inbox() {
        return Arrays.stream(server.getReceivedMessages()).count();
    }

    /** As Postfix writes it. */
    private static String report(String id, String action, String status, String original) {
        return """
                From: MAILER-DAEMON@relay.example (Mail Delivery System)
                To: keys@example.org
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b1/relay.example"

                --b1/relay.example
                Content-Type: text/plain; charset=us-ascii

                This is the mail system at host relay.example.

                --b1/relay.example
                Content-Type: message/delivery-status

                Reporting-MTA: dns; relay.example
                Arrival-Date: Sun, 22 Nov 2026 10:00:00 +0000 (UTC)

                Final-Recipient: rfc822; customer@example.com
                Original-Recipient: rfc822;customer@example.com
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 no such user

                --b1/relay.example
                Content-Type: %s

                Message-ID: <%s@example.org>
                From: keys@example.org
                To: customer@example.com
                Subject: Your password was changed

                --b1/relay.example--
                """.formatted(action, status, original, id).replace("\n", "\r\n");
    }
}
