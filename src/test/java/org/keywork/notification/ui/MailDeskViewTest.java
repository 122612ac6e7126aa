package org.keywork.notification.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.Recorded;
import org.keywork.account.WithAccount;
import org.keywork.notification.MailDesk;
import org.keywork.shell.ConfirmAct;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
@WithAccount("admin@example.com")
class MailDeskViewTest extends SpringBrowserlessTest {
    @Autowired
    MailDesk desk;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void noMailOfOtherTests() {
        jdbc.sql("delete from mail_attempt").update();
    }

    @Test
    void whereNothingIsLeftItSaysSo() {
        mail("SENT", null);
        assertThat(words(navigate(MailDeskView.class).state)).contains("All mails are out");
    }

    @Test
    void whatWaitsIsShownWithWhyAndSinceWhenAndTheNextTry() {
        var id = mail("WAITING", "connection");
        mail("WAITING", "450 4.2.1");
        mail("HANDING_OVER", null);
        jdbc.sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                        + " values ('mail', ?, ?, false, 1)")
                .params(id, OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(31).plusSeconds(30))
                .update();
        var view = navigate(MailDeskView.class);
        assertThat(words(view.state)).contains("3 mails wait").doesNotContain("All mails are out");
        assertThat(words(view.lists))
                .contains(
                        "pat@acme.example",
                        "ordered 2 hours ago",
                        "next try in 31 minutes",
                        "The mail server can’t be reached",
                        "The mail server answered 450 4.2.1",
                        "under way");
        assertThat(find(Button.class, view.lists).all()).isEmpty();
    }

    @Test
    void whatMayHaveArrivedIsSentAgainAfterAQuestion() {
        var id = mail("UNKNOWN", "no-answer");
        var view = navigate(MailDeskView.class);
        assertThat(words(view.state)).contains("One mail needs your decision");
        assertThat(words(view.lists)).contains("The mail was across, but the mail server never said");
        test(find(Button.class, view).withText("Send again").single()).click();
        assertThat(desk.overview().unknown().count()).isOne();
        test(find(ConfirmAct.class).single().confirm()).click();

        assertThat(words(view.state)).contains("One mail waits");
        assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_name = 'mail' and task_instance = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(audited("mail.sent-again", id)).isOne();
    }

    @Test
    void orIsLetBe() {
        var id = mail("UNKNOWN", "stopped");
        var view = navigate(MailDeskView.class);
        test(find(Button.class, view).withText("Let it be").single()).click();

        assertThat(words(view.state)).contains("All mails are out");
        assertThat(audited("mail.let-be", id)).isOne();
    }

    @Test
    void refusedAddressesAreShownWithTheAnswer() {
        mail("REFUSED", "550 5.1.1");
        mail("GIVEN_UP", "sign-in");
        var view = navigate(MailDeskView.class);
        assertThat(words(view.state)).contains("One address was refused", "One mail was given up");
        assertThat(words(view.lists)).contains("The mail server answered 550 5.1.1", "refuses our user name");
    }

    @Test
    void everyProblemHasItsWordsInFrenchToo() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        for (var problem :
                new String[] {"not-composed", "connection", "sign-in", "interrupted", "no-answer", "stopped"}) {
            mail("UNKNOWN", problem);
        }
        assertThat(words(navigate(MailDeskView.class).state)).contains("6 e-mails attendent votre décision");
    }

    @Test
    @WithAccount
    void customersHaveNoSay() {
        assertThatThrownBy(() -> desk.overview()).isInstanceOf(AccessDeniedException.class);
    }

    private String mail(String state, @Nullable String problem) {
        var id = UUID.randomUUID().toString();
        var ordered = Instant.now().minus(Duration.ofHours(2)).minusSeconds(30).atOffset(ZoneOffset.UTC);
        jdbc.sql("insert into mail_attempt (id, kind, ids, recipient_name, email, language, ordered_at, attempts,"
                        + " last_attempt_at, state, problem)"
                        + " values (?, 'ADDRESS_ADDED', '{}', 'Pat', 'pat@acme.example', 'en', ?, 1, ?, ?, ?)")
                .param(id)
                .param(ordered)
                .param(ordered)
                .param(state)
                .param(problem)
                .update();
        return id;
    }

    private int audited(String action, String id) {
        return Recorded.acts(jdbc, action, "mail:" + id);
    }

    private static String words(Component part) {
        return part.getElement().getTextRecursively();
    }
}
