package org.keywork.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.account.MailedLinks.ConfirmationMail.Confirm;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Commits, so that threads see each other's work, and cleans up after itself. */
@PortalTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ConfirmationsAtOnceTest {
    private static final String EMAIL = "twice@acme.example";

    @Autowired
    SignUp signUps;

    @Autowired
    MailedLinks mailedLinks;

    @Autowired
    JdbcClient jdbc;

    @Test
    void twoConfirmationsOfOneLinkMakeOneOrganization() throws Exception {
        var token = link();
        assertThat(confirmAtOnce(token, token))
                .containsExactlyInAnyOrder(SignUp.Confirmation.CONFIRMED, SignUp.Confirmation.ALREADY);
        assertThat(organizations()).isOne();
    }

    @Test
    void twoConfirmationsOfTwoSignUpsWithOneEmailMakeOneOrganization() throws Exception {
        assertThat(confirmAtOnce(link(), link()))
                .containsExactlyInAnyOrder(SignUp.Confirmation.CONFIRMED, SignUp.Confirmation.ALREADY);
        assertThat(organizations()).isOne();
    }

    @AfterEach
    void cleanUp() {
        var founded = jdbc.sql("select organization_id from portal_user where email = ?")
                .param(EMAIL)
                .query(UUID.class)
                .list();
        jdbc.sql("delete from portal_user_role where user_id in (select id from portal_user where email = ?)")
                .param(EMAIL)
                .update();
        jdbc.sql("delete from portal_user where email = ?").param(EMAIL).update();
        jdbc.sql("delete from sign_up where email = ?").param(EMAIL).update();
        for (var id : founded) {
            jdbc.sql("delete from subscription where organization_id = ?")
                    .param(id)
                    .update();
            jdbc.sql("delete from organization where id = ?").param(id).update();
        }
    }

    private List<SignUp.Confirmation> confirmAtOnce(String... tokens) throws Exception {
        var outcomes = new ArrayList<SignUp.Confirmation>();
        try (var people = Executors.newFixedThreadPool(tokens.length)) {
            var clicks = new ArrayList<Callable<SignUp.Confirmation>>();
            for (var token : tokens) {
                clicks.add(() -> signUps.confirm(token));
            }
            for (var click : people.invokeAll(clicks)) {
                outcomes.add(click.get());
            }
        }
        return outcomes;
    }

    private int organizations() {
        return jdbc.sql("select count(*) from organization where name = 'Acme Tools'")
                .query(Integer.class)
                .single();
    }

    private String link() {
        var answer = (SignUp.Answer.CheckMailbox) signUps.start(SignUpTest.form(EMAIL, "seven noisy printers"));
        var mail = (Confirm) mailedLinks.confirmation(answer.signUp()).orElseThrow();
        var path = mail.link().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
