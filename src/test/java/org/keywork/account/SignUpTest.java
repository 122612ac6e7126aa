package org.keywork.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.Recorded;
import org.keywork.account.MailedLinks.ConfirmationMail.AlreadyRegistered;
import org.keywork.account.MailedLinks.ConfirmationMail.Confirm;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PortalTest
@RecordApplicationEvents
class SignUpTest {
    @Autowired
    SignUp signUps;

    @Autowired
    MailedLinks mailedLinks;

    @Autowired
    Users users;

    @Autowired
    Organizations organizations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    ApplicationEvents events;

    @Test
    void untilTheButtonIsPressedThereIsNoAccount() {
        var token = link(start("pat@acme.example"));
        assertThat(signUps.look(token)).isEqualTo(new SignUp.Pending(LinkState.OPEN, "Acme Tools", "pat@acme.example"));
        assertThat(signUps.look(token).state()).isEqualTo(LinkState.OPEN);
        assertThat(users.existsByEmail("pat@acme.example")).isFalse();
    }

    @Test
    void confirmingMakesOrganizationAndOwner() {
        assertThat(signUps.confirm(link(start("pat@acme.example")))).isEqualTo(SignUp.Confirmation.CONFIRMED);

        var founded = events.stream(OrganizationRegistered.class).toList();
        assertThat(founded).hasSize(1);
        var id = founded.getFirst().organization();
        assertThat(organizations.find(id))
                .contains(new Organizations.Profile(id, "Acme Tools", Locale.FRENCH, ZoneId.of("Europe/Paris")));
        assertThat(organizations.owner(id)).get().extracting("email").isEqualTo("pat@acme.example");
        assertThat(Recorded.acts(jdbc, "sign-up.confirmed", "organization:" + id))
                .isOne();
    }

    @Test
    void aLinkIsGoodOnce() {
        var token = link(start("pat@acme.example"));
        signUps.confirm(token);
        assertThat(signUps.confirm(token)).isEqualTo(SignUp.Confirmation.ALREADY);
        assertThat(signUps.look(token).state()).isEqualTo(LinkState.USED);
        assertThat(events.stream(OrganizationRegistered.class)).hasSize(1);
    }

    @Test
    void aLinkEndsAndCanBeSentAgain() {
        var signUp = start("ended@acme.example");
        var token = link(signUp);
        endAllLinks();
        assertThat(signUps.look(token).state()).isEqualTo(LinkState.ENDED);
        assertThat(signUps.confirm(token)).isEqualTo(SignUp.Confirmation.ENDED);

        signUps.resend(token);
        assertThat(events.stream(ConfirmationRequested.class))
                .hasSize(2)
                .containsOnly(new ConfirmationRequested(signUp));
        assertThat(signUps.confirm(link(signUp))).isEqualTo(SignUp.Confirmation.CONFIRMED);
    }

    @Test
    void anInventedLinkIsUnknown() {
        assertThat(signUps.look("invented").state()).isEqualTo(LinkState.UNKNOWN);
        assertThat(signUps.confirm("invented")).isEqualTo(SignUp.Confirmation.UNKNOWN);
    }

    @Test
    void atRestThereAreOnlyHashes() {
        var token = link(start("pat@acme.example"));
        entities.flush();
        assertThat(jdbc.sql("select token_hash from mailed_link")
                        .query(String.class)
                        .list())
                .contains(new LinkToken(token).hash())
                .doesNotContain(token);
        assertThat(token).hasSize(43); // 256 bits
        assertThat(jdbc.sql("select password_hash from sign_up")
                        .query(String.class)
                        .list())
                .allMatch(hash -> hash.startsWith("{argon2@19m2}$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    @Test
    void aKnownEmailGetsTheSameAnswerAndAnotherMail() {
        signUps.confirm(link(start("known@acme.example")));
        var again = start("known@acme.example");
        assertThat(mailedLinks.confirmation(again)).containsInstanceOf(AlreadyRegistered.class);
        assertThat(events.stream(ConfirmationRequested.class)).hasSize(2);
    }

    @Test
    void nobodyIsFloodedWithMails() {
        var signUp = start("flooded@acme.example");
        for (var i = 0; i < 20; i++) {
            signUps.resend(signUp);
        }
        assertThat(events.stream(ConfirmationRequested.class)).hasSize(5);
    }

    @Test
    void aGuessablePasswordIsRefusedHereToo() {
        assertThat(signUps.start(form("pat@acme.example", "acme tools 2026")))
                .isEqualTo(new SignUp.Answer.PasswordRefused(PasswordPolicy.Refusal.PERSONAL));
    }

    private SignUpId start(String email) {
        return ((SignUp.Answer.CheckMailbox) signUps.start(form(email, "seven noisy printers"))).signUp();
    }

    private String link(SignUpId signUp) {
        var path = ((Confirm) mailedLinks.confirmation(signUp).orElseThrow())
                .link()
                .getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static NewSignUp form(String email, String password) {
        return new NewSignUp(
                new DisplayName("Acme Tools"),
                new DisplayName("Pat Doe"),
                new EmailAddress(email),
                password,
                Locale.FRENCH,
                ZoneId.of("Europe/Paris"));
    }

    private void endAllLinks() {
        entities.flush();
        jdbc.sql("update mailed_link set expires_at = timestamp with time zone '2020-01-01 00:00:00+00'")
                .update();
        entities.clear();
    }
}
