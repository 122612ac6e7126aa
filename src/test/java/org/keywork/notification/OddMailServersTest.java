package org.keywork.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.keywork.notification.OddSmtpServer.MAIL;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.account.Bounce;
import org.keywork.account.Bounces;
import org.keywork.account.OrganizationId;
import org.keywork.account.Recipient;
import org.keywork.account.WithAccount;
import org.keywork.notification.OddSmtpServer.Whim;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a mail when its server is away, refuses, or goes without a word. Commits; each test has its own address. */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:odd-mail;DB_CLOSE_DELAY=-1")
@ActiveProfiles("test")
@ContextConfiguration(initializers = OddSmtpServer.class)
@WithAccount("admin@example.com")
class OddMailServersTest {
    @Autowired
    Outbox outbox;

    @Autowired
    MailAttempts attempts;

    @Autowired
    MailDesk desk;

    @Autowired
    Bounces bounces;

    @Autowired
    Scheduler scheduler;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private OrganizationId acme;

    @BeforeEach
    void findAcme() {
        acme = new OrganizationId(jdbc.sql("select organization_id from portal_user where email = ?")
                .param("customer@example.com")
                .query(UUID.class)
                .single());
    }

    @Test
    void eachRecipientGetsAMailOfTheirOwnUnderANameOfItsOwn() {
        var ids = order("one@acme.example", "two@acme.example");
        awaitState(ids.getFirst(), MailState.SENT);
        awaitState(ids.getLast(), MailState.SENT);
        assertThat(MAIL.received("one@acme.example")).hasSize(1);
        assertThat(MAIL.received("two@acme.example")).hasSize(1);
        assertThat(MAIL.received("one@acme.example").getFirst().messageId()).contains(ids.getFirst() + "@");
    }

    @Test
    void aServerThatWasAwayGetsEachMailOnce() {
        MAIL.stop();
        var ids = order("away.one@acme.example", "away.two@acme.example");
        ids.forEach(id -> awaitProblem(id, "connection"));
        ids.forEach(id -> assertThat(waiting(id).nextTry()).isPresent());
        MAIL.start();
        tryNow();
        ids.forEach(id -> awaitState(id, MailState.SENT));
        tryNow();
        assertThat(MAIL.received("away.one@acme.example")).hasSize(1);
        assertThat(MAIL.received("away.two@acme.example")).hasSize(1);
    }

    @Test
    void whatIsRefusedForNowIsTriedAgain() {
        MAIL.treat("later@acme.example", Whim.NOT_NOW);
        var id = order("later@acme.example").getFirst();
        awaitProblem(id, "450 4.2.1");
        MAIL.treat("later@acme.example", Whim.TAKE);
        tryNow();
        awaitState(id, MailState.SENT);
        assertThat(MAIL.received("later@acme.example")).hasSize(1);
    }

    @Test
    void aConnectionLostBeforeTheContentIsTriedAgain() {
        MAIL.treat("lost@acme.example", Whim.VANISH_BEFORE_CONTENT);
        var id = order("lost@acme.example").getFirst();
        awaitProblem(id, "interrupted");
        MAIL.treat("lost@acme.example", Whim.TAKE);
        tryNow();
        awaitState(id, MailState.SENT);
        assertThat(MAIL.received("lost@acme.example")).hasSize(1);
    }

    @Test
    void aRefusedAddressIsABounceUntilItTakesAMail() {
        addToAcme("refused@acme.example");
        MAIL.treat("refused@acme.example", Whim.REFUSE_ADDRESS);
        var id = order("refused@acme.example").getFirst();
        awaitState(id, MailState.REFUSED);
        assertThat(bouncesOf("refused@acme.example")).extracting(Bounce::code).containsExactly("550 5.1.1");
        tryNow();
        assertThat(MAIL.received("refused@acme.example")).isEmpty();

        MAIL.treat("refused@acme.example", Whim.TAKE);
        awaitState(order("refused@acme.example").getFirst(), MailState.SENT);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> bouncesOf("refused@acme.example").isEmpty());
    }

    @Test
    void aRefusedContentIsABounceToo() {
        addToAcme("picky@acme.example");
        MAIL.treat("picky@acme.example", Whim.REFUSE_CONTENT);
        awaitState(order("picky@acme.example").getFirst(), MailState.REFUSED);
        assertThat(bouncesOf("picky@acme.example")).extracting(Bounce::code).containsExactly("554 5.6.0");
    }

    @Test
    void whatMayHaveArrivedIsSentAgainOnlyIfAPersonSaysSo() {
        MAIL.treat("vanish@acme.example", Whim.VANISH_AFTER_CONTENT);
        var id = order("vanish@acme.example").getFirst();
        awaitState(id, MailState.UNKNOWN);
        awaitNoTask(id);
        tryNow();
        assertThat(MAIL.received("vanish@acme.example")).hasSize(1);
        assertThat(desk.overview().unknown().first())
                .anySatisfy(entry -> assertThat(entry.problem()).contains(MailProblem.NO_ANSWER));

        MAIL.treat("vanish@acme.example", Whim.TAKE);
        assertThat(desk.sendAgain(id)).isTrue();
        assertThat(desk.sendAgain(id)).isFalse();
        awaitState(id, MailState.SENT);
        var twice = MAIL.received("vanish@acme.example");
        assertThat(twice).hasSize(2);
        assertThat(twice.getFirst().messageId()).isEqualTo(twice.getLast().messageId());
    }

    @Test
    void aMailThatWasUnderWayWhenTheProcessDiedIsNotSentAgain() {
        var id = transaction.execute(status -> {
            outbox.orderForAll(MailKind.ADDRESS_ADDED, about(), List.of(recipient("died@acme.example")));
            var ordered = idOf("died@acme.example");
            attempts.begin(ordered, "died@acme.example");
            return ordered;
        });
        awaitState(id, MailState.UNKNOWN);
        awaitNoTask(id);
        assertThat(MAIL.received("died@acme.example")).isEmpty();
        assertThat(desk.letBe(id)).isTrue();
        assertThat(desk.letBe(id)).isFalse();
        assertThat(desk.sendAgain(id)).isFalse();
    }

    @Test
    void anOrderOfAnEarlierReleaseIsSent() {
        var id = transaction.execute(status -> {
            outbox.orderForAll(MailKind.ADDRESS_ADDED, about(), List.of(recipient("earlier@acme.example")));
            var ordered = idOf("earlier@acme.example");
            attempts.forget(ordered);
            return ordered;
        });
        awaitState(id, MailState.SENT);
        assertThat(MAIL.received("earlier@acme.example")).hasSize(1);
    }

    private List<String> order(String... emails) {
        return transaction.execute(status -> {
            var recipients =
                    List.of(emails).stream().map(OddMailServersTest::recipient).toList();
            outbox.orderForAll(MailKind.ADDRESS_ADDED, about(), recipients);
            return List.of(emails).stream().map(this::idOf).toList();
        });
    }

    private Map<String, String> about() {
        return Map.of("organization", acme.toString(), "technical", "true", "billing", "false");
    }

    private static Recipient recipient(String email) {
        return new Recipient("Acme", email, Locale.ENGLISH);
    }

    /** The one that was just ordered. */
    private String idOf(String email) {
        return jdbc.sql("select id from mail_attempt where email = ? and state = 'WAITING'")
                .param(email)
                .query(String.class)
                .single();
    }

    private void addToAcme(String email) {
        jdbc.sql("insert into organization_address (id, organization_id, email, language, technical, billing, added_by,"
                        + " added_at, version) values (?, ?, ?, 'en', true, true, ?, current_timestamp, 0)")
                .params(UUID.randomUUID(), acme.value(), email, UUID.randomUUID())
                .update();
    }

    private List<Bounce> bouncesOf(String email) {
        return bounces.of(acme).stream()
                .filter(bounce -> bounce.email().equals(email))
                .toList();
    }

    private MailDesk.Entry waiting(String id) {
        return attempts.list(100, MailState.WAITING, MailState.HANDING_OVER).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void awaitState(String id, MailState state) {
        await().atMost(Duration.ofSeconds(8))
                .untilAsserted(() -> assertThat(attempts.stateOf(id)).contains(state));
    }

    private void awaitProblem(String id, String code) {
        await().atMost(Duration.ofSeconds(8))
                .untilAsserted(() -> assertThat(waiting(id).problem()).contains(new MailProblem(code)));
        await().atMost(Duration.ofSeconds(8))
                .until(() -> tasks("and not picked and task_instance = '" + id + "'") == 1);
    }

    private void awaitNoTask(String id) {
        await().atMost(Duration.ofSeconds(8)).until(() -> tasks("and task_instance = '" + id + "'") == 0);
    }

    private int tasks(String which) {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name = 'mail' " + which)
                .query(Integer.class)
                .single();
    }

    private void tryNow() {
        jdbc.sql("update scheduled_tasks set execution_time = ? where task_name = 'mail' and not picked")
                .param(OffsetDateTime.now(ZoneOffset.UTC))
                .update();
        scheduler.triggerCheckForDueExecutions();
    }
}
