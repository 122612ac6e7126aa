package org.keywork.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.Acting;
import org.keywork.HttpTest;
import org.keywork.account.Role;
import org.keywork.account.SignedInUser;
import org.keywork.account.UserId;
import org.keywork.audit.TrailFilter;
import org.keywork.desk.AuditDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@HttpTest
class RecordedSignInsTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    JdbcTemplate jdbc;

    private Browser browser;
    private final Instant start = Instant.now().minusSeconds(1);

    @BeforeEach
    void aBrowser() {
        browser = new Browser(port);
    }

    @Test
    void whoSignsInStandsInTheRecord() {
        browser.signIn("support@example.com", "demo-portal-2026");
        awaitEntry("sign-in.succeeded", "support@example.com", "DONE");
    }

    @Test
    void aWrongPasswordIsRecordedForTheAccountButNotWhatWasTyped() {
        browser.signIn("admin@example.com", "surely-not-this-one");
        awaitEntry("sign-in.failed", "admin@example.com", "REFUSED");
        browser.signIn("stranger@elsewhere.example", "surely-not-this-one");
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !jdbc.queryForList(
                        "select 1 from audit_entry where action = 'sign-in.failed' and subject = 'account:unknown'"
                                + " and happened_at >= ?",
                        start.atOffset(ZoneOffset.UTC))
                .isEmpty());
        assertThat(jdbc.queryForList("select details from audit_entry where action = 'sign-in.failed'", String.class))
                .allSatisfy(details ->
                        assertThat(details).doesNotContain("stranger", "surely").contains("\"reason\""));
    }

    @Test
    void whatAServiceRefusesIsRecordedOnceAMinute() {
        var customer = new Acting(new SignedInUser(
                new UserId(UUID.randomUUID()),
                null,
                "casey@example.org",
                "Casey",
                Locale.ENGLISH,
                ZoneId.of("Europe/Paris"),
                Set.of(Role.CUSTOMER),
                Instant.now(),
                Instant.EPOCH));
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> customer.on(
                            portal, () -> portal.getBean(AuditDesk.class).count(TrailFilter.ALL)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(refusedTo(customer))
                .containsExactly("service:AuditDesk.count"));
    }

    private List<String> refusedTo(Acting person) {
        return jdbc.queryForList(
                "select subject from audit_entry join audit_person on actor = 'person:' || pseudonym"
                        + " where user_id = ? and action = 'access.refused' and result = 'REFUSED'",
                String.class,
                person.person().id().value());
    }

    private void awaitEntry(String action, String email, String result) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !jdbc.queryForList(
                        "select 1 from audit_entry join audit_person on subject = 'person:' || pseudonym"
                                + " where action = ? and email = ? and result = ? and origin <> '' and happened_at >= ?",
                        action,
                        email,
                        result,
                        start.atOffset(ZoneOffset.UTC))
                .isEmpty());
    }
}
